package uk.marac.transfer;

import java.util.Map;
import uk.marac.id.AgencyId;
import uk.marac.vault.Narrative;

/**
 * What the agencies of the area are called.
 *
 * @param host of the coordinator, for what was said by no agency alone
 */
record PaperAgencies(Map<AgencyId, String> names, Narrative host) {

    Narrative name(AgencyId id) {
        return new Narrative(names.getOrDefault(id, ""));
    }
}
