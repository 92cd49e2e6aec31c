package uk.marac.action;

import java.time.LocalDate;
import java.util.Set;
import uk.marac.access.InvolvementGround;
import uk.marac.agency.AgencyDao;
import uk.marac.attendance.Declarations;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.Involvements;
import uk.marac.gate.WriteTx;
import uk.marac.id.ActionId;
import uk.marac.id.ListingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingState;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.protocol.ActionCatalogue;
import uk.marac.protocol.ActionKind;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolService;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/**
 * Agrees an action: one agency owns it, and is involved in the case from then on. The involvement does not end when the
 * action is done, because the owner answers for it at the review; it ends at once when another action takes the place,
 * which can be agreed between meetings too, or when the case is closed.
 */
final class ActionAgreement {

    private static final Set<MeetingState> AGREEABLE = Set.of(MeetingState.IN_SESSION, MeetingState.HELD);

    private final ProtocolService protocol;
    private final CaseFiles cases = new CaseFiles();
    private final ActionDao actions = new ActionDao();
    private final AgencyDao agencies = new AgencyDao();
    private final Declarations declarations = new Declarations();
    private final MeetingDao meetings = new MeetingDao();
    private final Outbox outbox = new Outbox();

    ActionAgreement(ProtocolService protocol) {
        this.protocol = protocol;
    }

    void agree(WriteTx tx, ActionId id, ListingId listingId, ActionRequest request) {
        CaseListingRow listing =
                tx.rows(CaseListingRow.class).withId(listingId).find().orElseThrow(tx::refuse);
        MeetingState state = meetings.hold(tx, listing.meetingId()).state();
        boolean replaces = request.supersedes() != null && state == MeetingState.MINUTES_ISSUED;
        if (!AGREEABLE.contains(state) && !replaces) {
            throw ProblemException.conflict(
                    "state",
                    "actions are agreed in session, or after it until minutes are issued; later only in place of another");
        }
        declarations.require(tx, listing.meetingId());
        cases.keepFromClosing(tx, listing.caseId());
        check(tx, request);
        ActionId superseded = request.supersedes();
        if (superseded != null) {
            supersede(tx, superseded, id, listing);
        }
        tx.insert(new ActionRow(
                tx.area(),
                id,
                1,
                listing.caseId(),
                listingId,
                request.ownerAgency(),
                ActionState.OPEN,
                request.dueOn(),
                tx.now(),
                null,
                null,
                new Narrative(request.description()),
                new Narrative(request.riskLowered()),
                new Narrative(request.measure()),
                Narrative.ofNullable(request.ownerName()),
                null,
                null,
                new Confidential<>(request.perpetratorDirected()),
                null,
                null,
                Narrative.ofNullable(request.kind()),
                null));
        Involvements.begin(tx, listing.caseId(), request.ownerAgency(), InvolvementGround.OWNS_ACTION, id);
        if (state == MeetingState.MINUTES_ISSUED) {
            // Who was not in the room learns of it from no minutes.
            outbox.tell(
                    tx,
                    NoticeKind.ACTION_REPLACED,
                    null,
                    Recipients.speakingOf(tx, request.ownerAgency(), listing.caseId()));
        }
    }

    private void check(WriteTx tx, ActionRequest request) {
        if (agencies.hold(tx, request.ownerAgency())
                .filter(agency -> agency.closedAt() == null)
                .isEmpty()) {
            throw ProblemException.invalid("ownerAgency", "is not an open agency of this area");
        }
        OperatingProtocol settings = protocol.inForce(tx).settings();
        checkKind(settings, request);
        LocalDate today = LondonDay.of(tx.now());
        if (request.dueOn().isBefore(today)) {
            throw ProblemException.invalid("dueOn", "must not be in the past");
        }
        // An action that is never due is on no list of what is overdue.
        int months = settings.actionMonths();
        if (request.dueOn().isAfter(today.plusMonths(months))) {
            throw ProblemException.invalid("dueOn", "must be within " + months + " months, as the protocol says");
        }
    }

    /** The kind says who an action is for, so that none counts as directed at the perpetrator that cannot be. */
    private static void checkKind(OperatingProtocol settings, ActionRequest request) {
        if (request.kind() == null) {
            return;
        }
        ActionKind kind = ActionCatalogue.find(settings, request.kind())
                .orElseThrow(() -> ProblemException.invalid("kind", "is not in the catalogue"));
        if (!kind.aim().agreesWith(request.perpetratorDirected())) {
            throw ProblemException.invalid("perpetratorDirected", "does not agree with the kind");
        }
    }

    private void supersede(WriteTx tx, ActionId id, ActionId by, CaseListingRow listing) {
        ActionRow earlier = actions.find(tx, id)
                .filter(row -> row.caseId().equals(listing.caseId()))
                .orElseThrow(() -> ProblemException.invalid("supersedes", "is not an action of this case"));
        ActionState next = ActionStates.after(earlier, ActionAct.SUPERSEDE)
                .orElseThrow(() -> ProblemException.conflict("supersedes", "is settled already"));
        tx.insert(ActionUpdateRow.superseded(tx, earlier, by));
        tx.update(earlier.superseded(next, tx.now()));
        Involvements.end(tx, id);
    }
}
