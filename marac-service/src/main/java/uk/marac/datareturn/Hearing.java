package uk.marac.datareturn;

import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;

/** That a meeting heard a case. */
record Hearing(CaseId caseId, MeetingId meetingId) {

    static Hearing of(CaseListingRow listing) {
        return new Hearing(listing.caseId(), listing.meetingId());
    }
}
