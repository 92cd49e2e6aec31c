package uk.marac.repeat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Compartment;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A coordinator's determination about a referral as it was sent, with all that a later count needs to judge it again.
 *
 * @param victim the statement of the victim that was judged; null once a link on which it stood was undone
 */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "repeat_determination", compartment = Compartment.Kind.CASE)
public record RepeatDeterminationRow(
        AreaId areaId,
        ReferralId id,
        long version,
        @Clear CaseId caseId,
        @Sealed(0) Confidential<Long> referralVersion,
        @Sealed(1) Confidential<RepeatVerdict> verdict,
        @Sealed(2) @Nullable Confidential<RepeatVerdict> proposed,
        @Sealed(3) Confidential<RepeatReason> why,
        @Sealed(4) @Nullable Confidential<CaseId> earlierCase,
        @Sealed(5) Confidential<RepeatAnchor> anchor,
        @Sealed(6) @Nullable Confidential<LocalDate> anchorOn,
        @Sealed(7) Confidential<Integer> protocolNumber,
        @Sealed(8) Confidential<UUID> confirmedBy,
        @Sealed(9) Confidential<Instant> confirmedAt,
        @Sealed(10) @Nullable Narrative willBeDifferent,
        @Sealed(11) @Nullable Narrative reason,
        @Sealed(12) @Nullable Confidential<PersonId> victim) {

    /**
     * Whether it is about the referral as it was last sent: each time it states its victim anew, and what is decided of it
     * afterwards changes nothing of what was judged.
     */
    boolean isOf(PersonId stated) {
        return victim != null && victim.value().equals(stated);
    }

    /** Whether it must be made again because a link on which it stood was undone. */
    boolean isReopened() {
        return victim == null;
    }

    RepeatDeterminationRow reopened() {
        return new RepeatDeterminationRow(
                areaId,
                id,
                version,
                caseId,
                referralVersion,
                verdict,
                proposed,
                why,
                earlierCase,
                anchor,
                anchorOn,
                protocolNumber,
                confirmedBy,
                confirmedAt,
                willBeDifferent,
                reason,
                null);
    }

    static RepeatDeterminationRow of(
            AreaId area,
            ReferralId id,
            long version,
            CaseId caseId,
            long referralVersion,
            PersonId victim,
            DeterminationRequest request,
            RepeatFinding finding,
            int protocolNumber,
            UUID by,
            Instant at) {
        return new RepeatDeterminationRow(
                area,
                id,
                version,
                caseId,
                new Confidential<>(referralVersion),
                new Confidential<>(request.verdict()),
                Confidential.ofNullable(finding.proposed()),
                new Confidential<>(finding.why()),
                Confidential.ofNullable(request.earlierCase()),
                new Confidential<>(finding.anchor()),
                Confidential.ofNullable(finding.anchorOn()),
                new Confidential<>(protocolNumber),
                new Confidential<>(by),
                new Confidential<>(at),
                Narrative.ofNullable(request.whatWillBeDifferent()),
                Narrative.ofNullable(request.reason()),
                new Confidential<>(victim));
    }
}
