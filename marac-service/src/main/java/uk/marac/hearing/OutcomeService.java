package uk.marac.hearing;

import uk.marac.attendance.Declarations;
import uk.marac.attendance.Quorum;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingStates;
import uk.marac.meeting.MeetingTerms;
import uk.marac.meeting.TermsService;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Records what came of each case. */
public final class OutcomeService {

    private final Gate gate;
    private final OutcomeRules rules = new OutcomeRules();
    private final Declarations declarations = new Declarations();
    private final MeetingDao meetings = new MeetingDao();
    private final Quorum quorum = new Quorum();
    private final TermsService terms;

    public OutcomeService(Gate gate, TermsService terms) {
        this.gate = gate;
        this.terms = terms;
    }

    public OutcomeView view(Actor actor, AreaId area, ListingId id) {
        return gate.read(
                actor, Permission.VIEW_LISTING_OUTCOME, Target.of(area, id), tx -> OutcomeView.of(listing(tx, id)));
    }

    /**
     * Records or corrects an outcome.
     *
     * @return the listing's new version
     * @throws ProblemException 409 outside the session, without the actor's signature or without the quorum that the protocol
     *     demands for a case to be heard; 422 where something is not said
     */
    public long record(Actor actor, AreaId area, ListingId id, long expectedVersion, OutcomeRequest request) {
        return gate.write(actor, Permission.RECORD_LISTING_OUTCOME, Target.of(area, id), tx -> {
            CaseListingRow listing = listing(tx, id);
            EntityTags.check(expectedVersion, listing.version());
            MeetingRow meeting = meetings.hold(tx, listing.meetingId());
            rules.checkState(meeting.state(), listing, request.outcome());
            if (!MeetingStates.isAhead(meeting.state())) {
                declarations.require(tx, meeting.id());
            }
            rules.checkComplete(tx, listing, request);
            // Later words change neither the case's state nor whose decision it was.
            if (listing.outcome() != request.outcome()) {
                rules.checkChair(tx, meeting.state(), listing, request.outcome());
                checkQuorum(tx, meeting, request.outcome());
                moveCase(tx, listing.caseId(), request.outcome());
            }
            if (request.outcome() == ListingOutcome.WITHDRAWN && MeetingStates.isAhead(meeting.state())) {
                // No longer before the agencies to which that agenda was sent.
                Involvements.end(tx, listing.id());
            }
            return tx.update(listing.concluded(
                    request.outcome(), request.reason(), request.riskSummary(), request.victimTold()));
        });
    }

    private void checkQuorum(Tx tx, MeetingRow meeting, ListingOutcome outcome) {
        MeetingTerms by = terms.of(tx, meeting);
        if (outcome == ListingOutcome.HEARD && by.quorum() && !quorum.isThere(tx, meeting.id(), by.agencies())) {
            throw ProblemException.conflict(
                    "attendance", "this kind of meeting hears a case with more than half of its agencies present");
        }
    }

    private static CaseListingRow listing(Tx tx, ListingId id) {
        return tx.rows(CaseListingRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    /** A case that was not heard is open again, so that the next agenda finds it. */
    private static void moveCase(WriteTx tx, CaseId id, ListingOutcome outcome) {
        CaseRow row = tx.rows(CaseRow.class).withId(id).find().orElseThrow(tx::refuse);
        CaseRow moved = row.after(outcome == ListingOutcome.HEARD ? CaseAct.HEAR : CaseAct.PUT_OFF);
        if (moved.state() != row.state()) {
            tx.update(moved);
        }
    }
}
