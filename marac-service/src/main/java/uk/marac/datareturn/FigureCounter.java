package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.agency.AgencyKind;
import uk.marac.equality.CountedGroups;
import uk.marac.gate.Tx;
import uk.marac.homicide.CountedDeath;
import uk.marac.homicide.DeathKind;
import uk.marac.homicide.Deaths;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingRow;
import uk.marac.person.PartyRole;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.time.LondonDay;

/** Counts one period after another; what is the same for all of them is read once. */
final class FigureCounter {

    private final FigureDao dao = new FigureDao();
    private final Tx tx;
    private final ProtocolView rules;
    private final CountedGroups groups;
    private final Map<AgencyId, AgencyKind> kinds;
    private final Map<CountedDeath, Long> deaths;

    FigureCounter(Tx tx, ProtocolService protocol) {
        this.tx = tx;
        this.rules = protocol.inForce(tx);
        this.groups = new CountedGroups(protocol.everInForce(tx).stream()
                .flatMap(version -> version.settings().equalitySchemes().stream())
                .toList());
        this.kinds = dao.kinds(tx);
        this.deaths = new Deaths().counted(tx);
    }

    /** @param held the meetings of the period */
    List<Figure> count(Period period, List<MeetingRow> held) {
        Map<MeetingId, LocalDate> days =
                held.stream().collect(Collectors.toMap(MeetingRow::id, meeting -> LondonDay.of(meeting.startsAt())));
        Map<CaseId, LocalDate> heard = dao.firstHeard(tx, days);
        Stream<Figure> ofCases = cases(days.keySet(), heard);
        // A rate of one meeting says nothing, and no death belongs to one.
        return (period.meeting() == null ? Stream.concat(ofCases, ofPeriod(period, heard.size())) : ofCases).toList();
    }

    private Stream<Figure> cases(Collection<MeetingId> meetings, Map<CaseId, LocalDate> heard) {
        Map<AgencyKind, Long> referrers = dao.referrers(tx, meetings).entrySet().stream()
                .collect(Collectors.groupingBy(
                        count -> kinds.getOrDefault(count.getKey(), AgencyKind.OTHER),
                        Collectors.summingLong(Map.Entry::getValue)));
        Map<PersonAnswers, Long> people = dao.people(tx, meetings, heard, groups);
        long all = heard.size();
        return Stream.of(
                        Stream.of(
                                Figure.number(Measure.CASES_HEARD, all),
                                repeats(dao.determined(tx, meetings), all),
                                Figure.share(
                                        Measure.PARTNER_REFERRALS,
                                        sum(referrers, kind -> kind != AgencyKind.POLICE),
                                        all,
                                        List.of())),
                        Arrays.stream(AgencyKind.values())
                                .map(kind -> Figure.referredBy(kind, referrers.getOrDefault(kind, 0L), all)),
                        Stream.of(Figure.number(
                                Measure.CHILDREN, sum(people, person -> person.role() == PartyRole.CHILD))),
                        new PersonTally(people).figures(rules.number()))
                .flatMap(figures -> figures);
    }

    private Stream<Figure> ofPeriod(Period period, long heard) {
        Integer women = rules.settings().adultWomen();
        return Stream.of(
                new Figure(
                        Measure.CASES_PER_TEN_THOUSAND,
                        null,
                        heard,
                        women == null ? null : women.longValue(),
                        null,
                        List.of(rules.number())),
                Figure.number(
                        Measure.DOMESTIC_HOMICIDES,
                        sum(deaths, death -> period.holds(death.diedOn()) && death.kind() == DeathKind.HOMICIDE)),
                Figure.number(
                        Measure.OTHER_RELATED_DEATHS,
                        sum(deaths, death -> period.holds(death.diedOn()) && death.kind() != DeathKind.HOMICIDE)));
    }

    private static Figure repeats(Map<Determined, Long> determined, long heard) {
        List<Integer> rules = determined.keySet().stream()
                .map(Determined::protocolNumber)
                .distinct()
                .sorted()
                .toList();
        long repeats = sum(determined, one -> one.verdict() == RepeatVerdict.REPEAT);
        return Figure.share(Measure.REPEATS, repeats, heard, rules);
    }

    private static <K> long sum(Map<K, Long> counts, Predicate<K> which) {
        return counts.entrySet().stream()
                .filter(count -> which.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
