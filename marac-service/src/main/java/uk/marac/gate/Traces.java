package uk.marac.gate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.ledger.Detail;

/**
 * What an act left behind that its entry must name.
 *
 * @param throughGlass those of the cases that a list showed for nothing but broken glass
 */
record Traces(List<UUID> cases, Set<UUID> throughGlass, List<RowWrite> writes, List<Detail> details) {

    static final Traces NONE = new Traces(List.of(), Set.of(), List.of(), List.of());

    static Traces of(Tx tx) {
        return of(tx, Set.of());
    }

    static Traces of(Tx tx, Set<UUID> throughGlass) {
        return new Traces(tx.vault.cases(), throughGlass, tx.vault.writes(), List.copyOf(tx.details()));
    }
}
