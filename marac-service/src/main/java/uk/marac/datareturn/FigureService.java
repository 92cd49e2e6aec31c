package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.AreaId;
import uk.marac.meeting.MeetingRow;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.time.LondonDay;
import uk.marac.web.ProblemException;

/** Counts what the data return asks for; nothing of it is stored, so that it always agrees with the records. */
public final class FigureService {

    private static final int MOST_YEARS = 10;

    private final Gate gate;
    private final ProtocolService protocol;

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
            Period whole = disclosure.counted(asked(first, last == null ? LondonDay.of(tx.now()) : last), by);
            ProtocolView rules = protocol.inForce(tx);
            LocalDate lastDay = disclosure.lastDay(LondonDay.of(tx.now()));
            FigureDao dao = new FigureDao(disclosure.withClosed());
            List<MeetingRow> meetings =
                    dao.held(tx).stream().filter(whole.until(lastDay)::holds).toList();
            FigureCounter counter = new FigureCounter(tx, dao, protocol);
            PeriodLength length = disclosure.cut(by);
            PeriodViews views = new PeriodViews(disclosure, rules.settings().figureTargets(), length);
            for (Period period : length.cut(whole.from(), whole.until(), meetings)) {
                List<MeetingRow> held = meetings.stream().filter(period::holds).toList();
                views.add(period, held.size(), counter.count(period.until(lastDay), held));
            }
            return new FiguresView(
                    tx.now(),
                    rules.number(),
                    NoteView.of(disclosure.withClosed() ? null : FigureNote.WITHOUT_CLOSED),
                    views.all());
        });
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
