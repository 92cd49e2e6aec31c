package uk.marac.gate;

import java.util.List;
import java.util.UUID;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.ledger.Detail;

/** What an act left behind that its entry must name. */
record Traces(List<UUID> cases, List<RowWrite> writes, List<Detail> details) {

    static final Traces NONE = new Traces(List.of(), List.of(), List.of());

    static Traces of(Tx tx) {
        return new Traces(tx.vault.cases(), tx.vault.writes(), List.copyOf(tx.details()));
    }
}
