package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final FigureDao dao;
    private final Tx tx;
    private final ProtocolView rules;
    private final CountedGroups groups;
    private final Map<AgencyId, AgencyKind> kinds;
    private final Map<CountedDeath, Long> deaths;

    FigureCounter(Tx tx, FigureDao dao, ProtocolService protocol) {
        this.tx = tx;
        this.dao = dao;
        this.rules = protocol.inForce(tx);
        this.groups = new CountedGroups(protocol.everInForce(tx).stream()
                .flatMap(version -> version.settings().equalitySchemes().stream())
                .toList());
        this.kinds = dao.kinds(tx);
        this.deaths = new Deaths().counted(tx, cases -> dao.counted(tx, cases));
        dao.verifyClosed(tx);
    }

    /** @param held the meetings of the period */
    List<Figure> count(Period period, List<MeetingRow> held) {
        Map<MeetingId, LocalDate> days =
                held.stream().collect(Collectors.toMap(MeetingRow::id, meeting -> LondonDay.of(meeting.startsAt())));
        Map<CaseId, LocalDate> heard = dao.firstHeard(tx, days);
        Stream<Figure> ofCases = cases(heard);
        // A rate of one meeting says nothing, and no death belongs to one.
        return (period.meeting() == null ? Stream.concat(ofCases, ofPeriod(period, heard.size())) : ofCases).toList();
    }

    private Stream<Figure> cases(Map<CaseId, LocalDate> heard) {
        Set<CaseId> transferred = dao.transferredIn(tx, heard.keySet());
        Set<CaseId> ownArea = new HashSet<>(heard.keySet());
        ownArea.removeAll(transferred);
        Map<AgencyKind, Long> referrers = dao.referrers(tx, ownArea).entrySet().stream()
                .collect(Collectors.groupingBy(
                        count -> kinds.getOrDefault(count.getKey(), AgencyKind.OTHER),
                        Collectors.summingLong(Map.Entry::getValue)));
        Map<PersonAnswers, Long> people = dao.people(tx, heard, groups);
        long all = heard.size();
        int rule = rules.number();
        return Stream.of(
                        Stream.of(
                                Figure.number(Measure.CASES_HEARD, all, rule),
                                repeats(dao.determined(tx, heard.keySet()), all),
                                Figure.share(
                                        Measure.PARTNER_REFERRALS,
                                        sum(referrers, kind -> kind != AgencyKind.POLICE) + transferred.size(),
                                        all,
                                        List.of(rule)),
                                Figure.share(Measure.CASES_TRANSFERRED_IN, transferred.size(), all, List.of(rule))),
                        Arrays.stream(AgencyKind.values())
                                .map(kind -> Figure.referredBy(kind, referrers.getOrDefault(kind, 0L), all, rule)),
                        Stream.of(Figure.number(
                                Measure.CHILDREN, sum(people, person -> person.role() == PartyRole.CHILD), rule)),
                        new PersonTally(people).figures(rule))
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
                        sum(deaths, death -> period.holds(death.diedOn()) && death.kind() == DeathKind.HOMICIDE),
                        rules.number()),
                Figure.number(
                        Measure.OTHER_RELATED_DEATHS,
                        sum(deaths, death -> period.holds(death.diedOn()) && death.kind() != DeathKind.HOMICIDE),
                        rules.number()));
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
