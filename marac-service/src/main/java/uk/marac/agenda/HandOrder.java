package uk.marac.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.marac.id.ListingId;
import uk.marac.meeting.HandMove;
import uk.marac.vault.Confidential;

/**
 * An order that hands have changed. A listing that was moved stands before what it was put before, not at a number: so it
 * stays there when cases are listed or taken off, and a reader who may not see one of them finds the rest as others do.
 */
final class HandOrder {

    private HandOrder() {}

    /** @param own as the cases stand of their own */
    static List<AgendaCase> of(List<AgendaCase> own) {
        List<AgendaCase> order = new ArrayList<>(
                own.stream().filter(item -> move(item).isEmpty()).toList());
        own.stream()
                .filter(item -> move(item).isPresent())
                .sorted(Comparator.comparing(item -> move(item).orElseThrow().at()))
                .forEach(item -> order.add(place(order, move(item).orElseThrow().before()), item));
        return order;
    }

    static Optional<HandMove> move(AgendaCase item) {
        return Optional.ofNullable(Confidential.valueOf(item.listing().moved()));
    }

    /** The index of the nearest of these that is there; the end if none is. */
    private static int place(List<AgendaCase> order, List<ListingId> before) {
        return before.stream()
                .map(id -> index(order, id))
                .filter(index -> index < order.size())
                .findFirst()
                .orElse(order.size());
    }

    /** Where a listing stands; the end where it does not. */
    static int index(List<AgendaCase> order, ListingId id) {
        return IntStream.range(0, order.size())
                .filter(i -> order.get(i).listing().id().equals(id))
                .findFirst()
                .orElse(order.size());
    }
}
