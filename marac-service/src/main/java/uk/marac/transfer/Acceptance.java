package uk.marac.transfer;

import java.util.UUID;
import uk.marac.id.AgencyId;

/** Who accepted, and for which agency the case is referred here. Sealed as it is: none is renamed. */
record Acceptance(UUID by, AgencyId agency) {}
