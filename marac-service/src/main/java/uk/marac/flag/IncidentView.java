package uk.marac.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.id.IncidentId;
import uk.marac.id.ReferralId;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.referral.IncidentBasis;
import uk.marac.repeat.RepeatFinding;
import uk.marac.repeat.RepeatReason;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * An incident, what it needs, and what was answered.
 *
 * @param earlierCase the flagged case, to be named in the referral
 * @param anchorOn the flagged case's own day from which the rule counts
 * @param lastDay the last day of the window, by the last referral of the same people that was accepted
 * @param protocol version of the operating protocol whose rule it was
 * @param waiting whether the coordinator has still to answer it; to coordinator and chair also once nothing came of the
 *     referral to which it was linked
 * @param referral for coordinator and chair only, who may see it: it may be another agency's
 */
public record IncidentView(
        IncidentId id,
        FlagId flag,
        CaseId earlierCase,
        @Nullable String earlierCaseNumber,
        AgencyId agency,
        Instant loggedAt,
        LocalDate occurredOn,
        IncidentBasis basis,
        @Nullable Boolean criminalType,
        List<IncidentKind> kinds,
        Narrative account,
        Narrative disclosedTo,
        IncidentProposal proposal,
        RepeatReason why,
        RepeatAnchor anchor,
        @Nullable LocalDate anchorOn,
        @Nullable LocalDate lastDay,
        int protocol,
        IncidentAnswer state,
        boolean waiting,
        @Nullable ReferralId referral,
        @Nullable Narrative answerReason,
        long version) {

    static IncidentView of(
            IncidentRow row,
            @Nullable String caseNumber,
            IncidentAnswer state,
            boolean waiting,
            @Nullable ReferralId referral) {
        RepeatFinding finding = row.finding().value();
        return new IncidentView(
                row.id(),
                row.flagId(),
                row.caseId(),
                caseNumber,
                row.agencyId(),
                row.loggedAt(),
                row.occurredOn().value(),
                row.basis().value(),
                Confidential.valueOf(row.criminalType()),
                row.kinds().value(),
                row.account(),
                row.disclosedTo(),
                IncidentProposal.of(finding),
                finding.why(),
                finding.anchor(),
                finding.anchorOn(),
                finding.lastDay(),
                row.protocolNumber().value(),
                state,
                waiting,
                referral,
                row.answerReason(),
                row.version());
    }
}
