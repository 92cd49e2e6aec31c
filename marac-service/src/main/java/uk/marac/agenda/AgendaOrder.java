package uk.marac.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.marac.meeting.MeetingRow;

/**
 * The order in which a meeting hears its cases, and the words that say why. Children and pregnancy come first, so that
 * those agencies may leave; then what an earlier meeting owes; then a named indicator; then a repeat; then who has
 * waited longest. Case numbers settle the rest, so that the order is always the same.
 */
public final class AgendaOrder implements Comparator<PlaceFacts> {

    private static final Comparator<PlaceFacts> ORDER = first(AgendaOrder::concernsChildren)
            .thenComparing(first(PlaceFacts::carriedOver))
            .thenComparing(first(facts -> !facts.indicators().isEmpty()))
            .thenComparing(first(PlaceFacts::repeat))
            .thenComparing(PlaceFacts::referredAt)
            .thenComparing(facts -> facts.caseNumber().length())
            .thenComparing(PlaceFacts::caseNumber);

    @Override
    public int compare(PlaceFacts one, PlaceFacts other) {
        return ORDER.compare(one, other);
    }

    /** As the cases of a meeting stand of their own; what was listed once the order was frozen comes last, as it came. */
    static List<AgendaCase> byRight(MeetingRow meeting, List<AgendaCase> cases) {
        Instant frozen = meeting.agendaClosedAt();
        Predicate<AgendaCase> late =
                item -> frozen != null && item.listing().listedAt().isAfter(frozen);
        Comparator<AgendaCase> order = Comparator.comparing(
                        (AgendaCase item) -> late.test(item) ? item.listing().listedAt() : Instant.MIN)
                .thenComparing(AgendaCase::facts, new AgendaOrder());
        return cases.stream().sorted(order).toList();
    }

    /** Why a case stands where it does, for people: every ground that lifts it, the strongest first. */
    public static String reason(PlaceFacts facts) {
        List<String> grounds = new ArrayList<>();
        if (facts.children()) {
            grounds.add("children in the family");
        }
        if (facts.pregnancy()) {
            grounds.add("pregnancy");
        }
        if (facts.carriedOver()) {
            grounds.add("carried over from an earlier meeting");
        }
        if (!facts.indicators().isEmpty()) {
            grounds.add(facts.indicators().stream()
                    .sorted()
                    .map(indicator -> indicator.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(", ")));
        }
        if (facts.repeat()) {
            grounds.add("repeat of an earlier case");
        }
        String words = grounds.isEmpty() ? "by date of referral" : String.join("; ", grounds);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static boolean concernsChildren(PlaceFacts facts) {
        return facts.children() || facts.pregnancy();
    }

    private static Comparator<PlaceFacts> first(Predicate<PlaceFacts> lifted) {
        return Comparator.comparing(facts -> !lifted.test(facts));
    }
}
