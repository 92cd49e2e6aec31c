package uk.marac.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** A case on one meeting's agenda. */
@Held(value = Nature.JOINT_RECORD, professionals = "victim_told_by")
@SealedTable(name = "case_listing", schema = 2, compartment = Compartment.Kind.CASE)
public record CaseListingRow(
        AreaId areaId,
        ListingId id,
        long version,
        @Clear CaseId caseId,
        @Clear MeetingId meetingId,
        @Clear @Nullable ListingOutcome outcome,
        @Clear Instant listedAt,
        @Clear int position,
        @Sealed(0) @Nullable Narrative placeReason,
        @Sealed(1) Confidential<Integer> slotMinutes,
        @Sealed(2) @Nullable Narrative outcomeReason,
        @Sealed(3) @Nullable Confidential<RiskSummary> riskSummary,
        @Sealed(4) @Nullable Confidential<VictimTold> victimToldBy,
        @Sealed(value = 5, since = 2) @Nullable Confidential<HandMove> moved) {

    /** On an agenda since now, at a place if that agenda is frozen. */
    static CaseListingRow listed(
            AreaId area,
            ListingId id,
            CaseId caseId,
            MeetingId meeting,
            Instant at,
            int place,
            @Nullable Narrative why,
            int minutes) {
        return new CaseListingRow(
                area,
                id,
                1,
                caseId,
                meeting,
                null,
                at,
                place,
                why,
                new Confidential<>(minutes),
                null,
                null,
                null,
                null);
    }

    /** At its place on the frozen agenda. */
    public CaseListingRow placed(int place, @Nullable Narrative why) {
        return at(place, why, moved);
    }

    /** Where a hand put it: at a place if the agenda is frozen, else before what it is to stand before. */
    public CaseListingRow movedByHand(int place, HandMove move) {
        return at(place, placeReason, new Confidential<>(move));
    }

    private CaseListingRow at(int place, @Nullable Narrative why, @Nullable Confidential<HandMove> move) {
        return new CaseListingRow(
                areaId,
                id,
                version,
                caseId,
                meetingId,
                outcome,
                listedAt,
                place,
                why,
                slotMinutes,
                outcomeReason,
                riskSummary,
                victimToldBy,
                move);
    }

    /** On the agenda again from which it was taken, as if it were listed now. */
    CaseListingRow revived(Instant at, int place, @Nullable Narrative why, int minutes) {
        return new CaseListingRow(
                areaId,
                id,
                version,
                caseId,
                meetingId,
                null,
                at,
                place,
                why,
                new Confidential<>(minutes),
                null,
                null,
                null,
                null);
    }

    /** With what came of it at the meeting. */
    public CaseListingRow concluded(
            ListingOutcome conclusion,
            @Nullable String reason,
            @Nullable RiskSummary summary,
            @Nullable VictimTold told) {
        return new CaseListingRow(
                areaId,
                id,
                version,
                caseId,
                meetingId,
                conclusion,
                listedAt,
                position,
                placeReason,
                slotMinutes,
                Narrative.ofNullable(reason),
                Confidential.ofNullable(summary),
                Confidential.ofNullable(told),
                moved);
    }
}
