package uk.marac.transfer;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.vault.Narrative;

/**
 * What the agencies of the area are called.
 *
 * @param host of the coordinator, for what was said by no agency alone
 */
record PaperAgencies(Map<AgencyId, String> names, Narrative host) {

    /** Of the area that offers the case. */
    static PaperAgencies of(Tx tx, TransferRow row) {
        TransferContact own = Objects.requireNonNull(row.own()).value();
        return new PaperAgencies(
                new AgencyDao().all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name)),
                new Narrative(own.agency()));
    }

    Narrative name(AgencyId id) {
        return new Narrative(names.getOrDefault(id, ""));
    }

    boolean isHost(AgencyId id) {
        return name(id).equals(host);
    }
}
