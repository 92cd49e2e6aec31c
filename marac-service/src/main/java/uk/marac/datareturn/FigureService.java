package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingRow;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.time.LondonDay;
import uk.marac.web.ProblemException;

/** Counts what the data return asks for; nothing of it is stored, so that it always agrees with the records. */
public final class FigureService {

    private static final int MOST_YEARS = 10;

    private final Gate gate;
    private final ProtocolService protocol;
    private final FigureDao dao = new FigureDao();

    public FigureService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    /**
     * Of the meetings that were held on these days.
     *
     * @param first the year up to the last day where it is not said
     * @param last today where it is not said
     * @throws ProblemException 422 if the days are the wrong way round or too many
     */
    public FiguresView figures(
            Actor actor, AreaId area, @Nullable LocalDate first, @Nullable LocalDate last, PeriodLength by) {
        return gate.list(actor, Permission.VIEW_FIGURES, area, tx -> {
            Disclosure disclosure = tx.standing().seesEveryCase() ? Disclosure.EXACT : Disclosure.ROUNDED;
            Period whole = disclosure.counted(asked(first, last == null ? LondonDay.of(tx.now()) : last));
            ProtocolView rules = protocol.inForce(tx);
            List<MeetingRow> meetings =
                    dao.held(tx).stream().filter(whole::holds).toList();
            Map<AgencyId, AgencyKind> kinds = dao.kinds(tx);
            List<PeriodView> periods = disclosure.cut(by).cut(whole.from(), whole.until(), meetings).stream()
                    .map(period -> view(tx, period, meetings, kinds, disclosure, rules))
                    .toList();
            return new FiguresView(tx.now(), rules.number(), periods);
        });
    }

    private PeriodView view(
            Tx tx,
            Period period,
            List<MeetingRow> all,
            Map<AgencyId, AgencyKind> kinds,
            Disclosure disclosure,
            ProtocolView rules) {
        List<MeetingId> meetings =
                all.stream().filter(period::holds).map(MeetingRow::id).toList();
        List<FigureView> figures = figures(tx, meetings, kinds).stream()
                .map(figure ->
                        FigureView.of(figure, disclosure, rules.settings().figureTargets()))
                .toList();
        return new PeriodView(period.from(), period.until(), period.meeting(), meetings.size(), figures);
    }

    private List<Figure> figures(Tx tx, Collection<MeetingId> meetings, Map<AgencyId, AgencyKind> kinds) {
        long heard = dao.heard(tx, meetings);
        return List.of(
                Figure.number(Measure.CASES_HEARD, heard),
                repeats(dao.determined(tx, meetings), heard),
                Figure.share(Measure.PARTNER_REFERRALS, fromPartners(dao.referrers(tx, meetings), kinds), heard),
                Figure.number(Measure.CHILDREN, dao.children(tx, meetings)));
    }

    private static Figure repeats(Map<Determined, Long> determined, long heard) {
        long repeats = determined.entrySet().stream()
                .filter(count -> count.getKey().verdict() == RepeatVerdict.REPEAT)
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<Integer> rules = determined.keySet().stream()
                .map(Determined::protocolNumber)
                .distinct()
                .sorted()
                .toList();
        return new Figure(Measure.REPEATS, repeats, heard, rules);
    }

    private static long fromPartners(Map<AgencyId, Long> referrers, Map<AgencyId, AgencyKind> kinds) {
        return referrers.entrySet().stream()
                .filter(count -> kinds.get(count.getKey()) != AgencyKind.POLICE)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Period asked(@Nullable LocalDate from, LocalDate until) {
        LocalDate first = from == null ? until.plusDays(1).minusYears(1) : from;
        if (until.isBefore(first)) {
            throw ProblemException.invalid("until", "must not be before from");
        }
        if (!until.isBefore(first.plusYears(MOST_YEARS))) {
            throw ProblemException.invalid("until", "must be less than ten years after from");
        }
        return new Period(first, until, null);
    }
}
