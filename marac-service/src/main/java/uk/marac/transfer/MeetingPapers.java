package uk.marac.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.marac.access.Audience;
import uk.marac.action.ActionDao;
import uk.marac.action.ActionRow;
import uk.marac.action.ActionState;
import uk.marac.action.Fulfilment;
import uk.marac.flag.CaseFlagRow;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.meeting.RiskSummary;
import uk.marac.meeting.VictimTold;
import uk.marac.minutes.CaseMinute;
import uk.marac.minutes.IssuedCase;
import uk.marac.minutes.IssuedCases;
import uk.marac.minutes.MinutedLine;
import uk.marac.minutes.MinutesView;
import uk.marac.repeat.RepeatWindows;

/** Papers of what meetings made of a case: minutes, what each agency said in them, actions, flags. */
final class MeetingPapers {

    private MeetingPapers() {}

    static List<Paper> minutes(Tx tx, CaseId id, PaperAgencies names) {
        List<Paper> papers = new ArrayList<>();
        for (IssuedCase issued : new IssuedCases().of(tx, id)) {
            papers.add(minutes(issued, names));
            for (int i = 0; i < issued.paragraphs().size(); i++) {
                if (Unasked.mayGo(issued.paragraphs().get(i).audience())) {
                    papers.add(statement(issued, i));
                }
            }
        }
        return papers;
    }

    /** The agency of each paragraph that does not go. */
    static Stream<String> leftOut(Tx tx, CaseId id) {
        return new IssuedCases()
                .of(tx, id).stream()
                        .flatMap(issued -> issued.paragraphs().stream())
                        .filter(paragraph -> !Unasked.mayGo(paragraph.audience()))
                        .map(paragraph -> paragraph.agencyName().value());
    }

    private static Paper minutes(IssuedCase issued, PaperAgencies names) {
        CaseMinute minute = issued.minute();
        PaperLines lines = new PaperLines()
                .say("case", minute.caseNumber())
                .say("number", issued.number())
                .say("listed because", minute.listedBecause())
                .say("outcome", minute.outcome())
                .say("reason of the outcome", minute.outcomeReason());
        RiskSummary risk = minute.riskSummary();
        if (risk != null) {
            lines.say("harm feared", risk.harm())
                    .say("to whom", risk.toWhom())
                    .say("contributing", risk.contributing())
                    .say("protective", risk.protective())
                    .say("no action on the perpetrator", risk.noPerpetratorAction());
        }
        VictimTold told = minute.victimTold();
        if (told != null) {
            lines.say("victim told by", told.by()).say("on", told.when()).say("how safely", told.howSafely());
        }
        return new Paper(
                PaperKind.MINUTES,
                issued.id().toString(),
                null,
                names.host(),
                issued.issuedAt(),
                Audience.ALL_LISTED,
                lines.list());
    }

    private static Paper statement(IssuedCase issued, int index) {
        MinutesView.Paragraph paragraph = issued.paragraphs().get(index);
        PaperLines lines = new PaperLines();
        paragraph.lines().forEach(line -> lines.say(line.kind() + about(issued.minute(), line), line.text()));
        return new Paper(
                PaperKind.MINUTED_STATEMENT,
                issued.id() + " " + index,
                paragraph.agency(),
                paragraph.agencyName(),
                issued.issuedAt(),
                paragraph.audience(),
                lines.list());
    }

    private static String about(CaseMinute minute, MinutedLine line) {
        return minute.people().stream()
                .filter(person -> person.id().equals(line.person()))
                .map(person -> " about " + person.givenNames().value() + " "
                        + person.surname().value())
                .findFirst()
                .orElse("");
    }

    static List<Paper> actions(Tx tx, CaseId id, PaperAgencies names) {
        return new ActionDao()
                .ofCases(tx, List.of(id)).stream()
                        .filter(action -> action.state() != ActionState.SUPERSEDED)
                        .map(action -> action(action, names))
                        .toList();
    }

    private static Paper action(ActionRow action, PaperAgencies names) {
        PaperLines lines = new PaperLines()
                .say("action", action.description())
                .say("owner", action.ownerName())
                .say("due on", action.dueOn())
                .say("state", Fulfilment.of(action))
                .say("lowers", action.riskLowered())
                .say("measure", action.measure())
                .say("outcome", action.outcome())
                .say("evidence", action.evidence())
                .say("why not", action.reason());
        return new Paper(
                PaperKind.ACTION,
                action.id().toString(),
                action.agencyId(),
                names.name(action.agencyId()),
                action.agreedAt(),
                Audience.ALL_LISTED,
                lines.list());
    }

    static List<Paper> flags(Tx tx, CaseId id, RepeatWindows windows, PaperAgencies names) {
        List<CaseFlagRow> flags = tx.rows(CaseFlagRow.class)
                .where("t.case_id = :case AND t.removed_at IS NULL")
                .bind("case", id)
                .tail("ORDER BY t.placed_at, t.id")
                .list();
        if (flags.isEmpty()) {
            return List.of();
        }
        LocalDate until = windows.of(tx, id).lastDay();
        return flags.stream()
                .map(flag -> new Paper(
                        PaperKind.FLAG,
                        flag.id().toString(),
                        flag.agencyId(),
                        names.name(flag.agencyId()),
                        flag.placedAt(),
                        Audience.CHAIR_COORDINATOR,
                        new PaperLines().say("live until", until).list()))
                .toList();
    }
}
