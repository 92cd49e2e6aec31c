package uk.marac.hearing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.action.ActionDao;
import uk.marac.gate.Tx;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingState;
import uk.marac.meeting.MeetingStates;
import uk.marac.meeting.RiskSummary;
import uk.marac.web.FieldError;
import uk.marac.web.ProblemException;

/** What must be said for each outcome, and when it may be said. */
final class OutcomeRules {

    private final ActionDao actions = new ActionDao();

    /**
     * Before the session a case may be taken off, so that it can be heard elsewhere. After the session the words may be
     * corrected, for the next number of the minutes, but not the outcome.
     */
    void checkState(MeetingState state, CaseListingRow listing, ListingOutcome outcome) {
        boolean correction = state == MeetingState.HELD || state == MeetingState.MINUTES_ISSUED;
        boolean takenOff =
                MeetingStates.isAhead(state) && outcome == ListingOutcome.WITHDRAWN && listing.outcome() == null;
        if (state != MeetingState.IN_SESSION && !takenOff && !(correction && listing.outcome() == outcome)) {
            throw ProblemException.conflict("state", "an outcome is recorded while the meeting is in session");
        }
    }

    void checkComplete(Tx tx, CaseListingRow listing, OutcomeRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (request.outcome() == ListingOutcome.HEARD) {
            checkHeard(tx, listing, request, errors);
        } else {
            if (request.outcome() == ListingOutcome.MEETING_CANCELLED) {
                errors.add(new FieldError("outcome", "is said by cancelling the meeting"));
            }
            if (request.riskSummary() != null || request.victimTold() != null) {
                errors.add(new FieldError("riskSummary", "is said of a case that was heard"));
            }
            if (request.outcome() != ListingOutcome.NOT_REACHED && isBlank(request.reason())) {
                errors.add(new FieldError("reason", "is required when a case is not heard"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void checkHeard(Tx tx, CaseListingRow listing, OutcomeRequest request, List<FieldError> errors) {
        RiskSummary summary = request.riskSummary();
        if (summary == null) {
            errors.add(new FieldError("riskSummary", "is required when a case was heard"));
        } else if (isBlank(summary.noPerpetratorAction()) && !actions.aimsAtPerpetrator(tx, listing.id())) {
            errors.add(new FieldError(
                    "riskSummary.noPerpetratorAction", "is required where no action is directed at the perpetrator"));
        }
        if (request.victimTold() == null) {
            errors.add(new FieldError("victimTold", "is required when a case was heard"));
        }
    }

    /**
     * Whoever records may leave a case unheard once by putting it off, by not reaching it or by taking it off before the
     * meeting; in the same way again only the chair. To drop it in session is for the chair alone: it is no outcome by which a
     * deferral goes round them.
     */
    void checkChair(Tx tx, MeetingState state, CaseListingRow listing, ListingOutcome outcome) {
        if (outcome == ListingOutcome.HEARD || tx.standing().has(Role.CHAIR)) {
            return;
        }
        if (outcome == ListingOutcome.WITHDRAWN && !MeetingStates.isAhead(state)) {
            throw ProblemException.conflict("outcome", "taking a case off in session is for the chair");
        }
        boolean again = !tx.rows(CaseListingRow.class)
                .where("t.case_id = :case AND t.id <> :id AND t.outcome = :outcome")
                .bind("case", listing.caseId())
                .bind("id", listing.id())
                .bind("outcome", outcome)
                .list()
                .isEmpty();
        if (again) {
            throw ProblemException.conflict(
                    "outcome",
                    switch (outcome) {
                        case DEFERRED -> "this case was deferred before; a second time is for the chair";
                        case WITHDRAWN -> "this case was taken off before; a second time is for the chair";
                        default -> "this case was not reached before; a second time is for the chair";
                    });
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
