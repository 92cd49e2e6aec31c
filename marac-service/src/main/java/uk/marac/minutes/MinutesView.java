package uk.marac.minutes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.attendance.AttendanceView;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.MinutesId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * Minutes as their reader may see them: a case that they may not see is not counted either.
 *
 * @param id null for a draft
 * @param number from 1; 0 for a draft
 * @param handling how the paper is to be handled, whoever reads it
 * @param venue null for those whom the meeting was not before
 * @param note null for those whom the meeting was not before
 * @param correction for coordinator and chair only: it may speak of a case
 */
public record MinutesView(
        @Nullable MinutesId id,
        MeetingId meeting,
        int number,
        @Nullable Instant issuedAt,
        String handling,
        @Nullable Narrative venue,
        Confidential<Instant> startsAt,
        Confidential<AttendanceView> attendance,
        @Nullable Narrative note,
        @Nullable Narrative correction,
        List<Case> cases) {

    static final String HANDLING =
            "OFFICIAL-SENSITIVE. What an agency said stays that agency's: do not copy it or pass it"
                    + " on without its agreement. Never tell the perpetrator.";

    /** How much of a case the reader gets. */
    public enum Extent {
        /** Everything but what others' audiences leave out. */
        WHOLE,
        /** Of an agency that only owns actions: those actions. */
        OWN_ACTIONS
    }

    /**
     * One case.
     *
     * @param minute null where the reader gets their own actions only
     * @param paragraphs said to everybody whom the case was before
     * @param annex said to fewer, of whom the reader is one
     * @param ownActions of the reader's agencies: agreed at this meeting, or reviewed there
     */
    public record Case(
            int place,
            ListingId listing,
            CaseId caseId,
            Extent extent,
            @Nullable String caseNumber,
            @Nullable CaseMinute minute,
            List<Paragraph> paragraphs,
            List<Paragraph> annex,
            List<MinutedAction> ownActions) {}

    /** What one agency said. */
    public record Paragraph(
            AgencyId agency,
            Narrative agencyName,
            Audience audience,
            List<AgencyId> namedAgencies,
            List<MinutedLine> lines) {

        static Paragraph of(MinutedParagraphRow row) {
            return new Paragraph(
                    row.agencyId(),
                    row.agencyName(),
                    row.audience(),
                    row.namedAgencies(),
                    row.lines().value());
        }
    }
}
