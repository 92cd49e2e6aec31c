package uk.marac.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.schema.CommittedDocument;

/** The permission matrix is reviewed by hand; a change of the code without a change of the table fails. */
class PermissionMatrixTest {

    @Test
    void the_code_gives_what_the_committed_matrix_says() {
        StringBuilder table = new StringBuilder("""
                # Who may do what

                One row for each act. **area**: any member with the role · **involved**: only while the member's agency is
                involved in the case, be it by no more than an action that it owns · **before**: only while the case is before the
                member's agency, which referred it or to which it was listed; of a listing or an action, only by that listing · **own**: only what is the member's agency's own · **glass**: for the hours the protocol
                says (three by default) after breaking the glass on that one case. A declared conflict of interest closes
                every act on the case to that person, whatever stands here. Acts marked *fresh* need a new and strong sign-in.
                What is not in the table cannot be done; a former member, a member of another area and a person without a
                membership can do none of it.

                """);
        table.append("| act | on | fresh | ")
                .append(java.util.Arrays.stream(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" | ")))
                .append(" | other |\n|")
                .append(" --- |".repeat(Role.values().length + 4))
                .append('\n');
        for (Permission permission : Permission.values()) {
            table.append(row(permission));
        }
        table.append("""

                ## What the table does not show

                Some code gives less than the table, never more:

                - A list holds only what its reader may see by itself: referrals by VIEW_REFERRAL, drafts by VIEW_DRAFT, cases and earlier cases by
                  VIEW_CASE, agendas and research lists by VIEW_LISTING, minutes by VIEW_MINUTED_CASE, actions by VIEW_ACTION, attachments by
                  VIEW_ATTACHMENT, flags by VIEW_FLAG, incidents by VIEW_INCIDENT, transfers by VIEW_TRANSFER, cases with a resemblance that waits by VIEW_RESEMBLANCES. A confidential address stands in a case only for
                  those with OPEN_ADDRESS.
                - **Actions** (`ActionDao.seen`). List and review hold every agency's actions for coordinator and chair, else one's
                  own. What was said of an action at a review is for coordinator and chair; the review of an emergency meeting is
                  no agency's before it is held.
                - **The steering group's list** (`SteeringService`). The group reads a line of every action and is named none;
                  coordinator and chair read the lines of cases that they may see.
                - **Meetings** (`MeetingView`, `AgendaNumber`). The venue and what was changed are for coordinator, chair and the agencies that
                  are invited; the number of a frozen agenda for those, once it was sent.
                - **Research** (`ResearchService`, by `access/Reader`). Returns and lines are shown to the audience that their agency
                  chose, drafts to that agency only.
                - **Minutes** (`MinutesService`, `MinutesReader`). VIEW_MINUTES opens the cases that the reader may see, each
                  agency's words by their audience. An agency that was not at the table for a case sees its own actions of it and
                  no more. The note is
                  for those whom the meeting was before, what a correction says for coordinator and chair.
                - **Figures** (`datareturn/Disclosure`, `Differencing`). Exact for coordinator and chair, without cases and
                  deaths that are closed to them. Everybody else gets, of all cases, whole quarters or years, no number under five, none that such a number follows from, and any other to the nearest five.
                - **Notified deaths** (`homicide/Deaths`). One that names a case is there only for who sees that case, or once it is destroyed.
                - **Flags** (`Flags`). A flag names the parties while it is live, by the protocol in force that day, and nobody
                  afterwards. It opens nothing else of its case.
                - **Incidents** (`IncidentService`). Whether one was linked or dismissed is told to coordinator and chair only, and to which
                  referral, if they may see that; its agency is told that it was answered.
                - **Members** (`MemberService`). An e-mail address is shown to the administrator and to the member.
                - **Decisions to share** (`SharingService`). All for coordinator and chair, else those of one's own involved agencies. A referral
                  shows those of the agency that made it, and the risk assessment that it came with, not what others added.
                - **Transfers** (`transfer`). Each side sees its own row and what the other tells of itself, until it is closed. Papers are shown to the
                  audience that their agency chose, by `access/Reader`; agencies that were named in the other area are nobody here.
                - **Staff cases** (`access/ClosedTo`). To who reads cases and is not named, a case that is marked is not there, whatever the
                  table gives, broken glass included. A case that is only taken for one stays open to its referring agency. Of those that nobody leads any more
                  the administrator is told ids, and names who does only of these.
                - **Resemblances** (`ResemblanceService`). Nobody is shown, or answers, their own. COMPARE_MEMBER opens the parties of every
                  case under way and tells nobody of one in which it finds nobody; its entry holds whom it opened.
                - **Histories** (`HistoryService`). Of a person: the cases that EXPORT_PERSON_HISTORY gives, of those in which a coordinator confirmed
                  them to be the same. Attempts on another person's address or record are not among them. No name, no reason.
                - **What is held of a person** (`subjectaccess`). The cases that REPORT_SUBJECT_ACCESS gives, likewise; a staff case only to an auditor who
                  is named there. Nothing of drafts, and no word but of the person's own identity and of their address that is not confidential.
                - **Review of broken glass** (`BreakGlassService`). Nobody reviews their own opening.
                - **Alarms** (`AlarmService`). Nobody acknowledges one about their own reading.
                - **Canaries** (`MadeUpReferrals`). WITHDRAW_CANARY withdraws a canary as it is placed, and no other referral. Once done, both acts
                  stand in the log as SUBMIT_REFERRAL and WITHDRAW_REFERRAL.
                """);

        CommittedDocument.compare("docs/permissions.md", table.toString());
    }

    private static String row(Permission permission) {
        List<String> cells = new ArrayList<>();
        cells.add(permission.name());
        cells.add(permission.target().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        cells.add(permission.needsStepUp() ? "fresh" : "");
        for (Role role : Role.values()) {
            cells.add(permission.grounds().stream()
                    .filter(ground -> ground.roles().contains(role))
                    .map(ground -> word(ground.relation()))
                    .collect(Collectors.joining(", ")));
        }
        cells.add(permission.grounds().stream()
                .filter(ground -> ground.roles().isEmpty())
                .map(ground ->
                        ground.job() == null ? "operator" : ground.job().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
        return cells.stream()
                .collect(Collectors.joining(" | ", "| ", " |\n"))
                .replace("|  |", "| |")
                .replace("|  |", "| |");
    }

    private static String word(Ground.Relation relation) {
        return switch (relation) {
            case MEMBER -> "area";
            case INVOLVED -> "involved";
            case BEFORE -> "before";
            case OWN_AGENCY -> "own";
            case BREAK_GLASS -> "glass";
            case JOB -> "job";
            case OPERATOR -> "operator";
        };
    }
}
