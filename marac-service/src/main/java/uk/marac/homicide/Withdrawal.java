package uk.marac.homicide;

import java.time.Instant;
import java.util.UUID;
import uk.marac.vault.Narrative;

/** Why, when and by whom a record was withdrawn. Sealed as it is: what is added may be null, none is renamed. */
public record Withdrawal(Narrative reason, UUID by, Instant at) {}
