package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.person.PersonDetailView;
import uk.marac.person.PersonView;
import uk.marac.person.SafeContactView;
import uk.marac.risk.RiskAssessmentView;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * A referral with all that it says; confidential addresses by their ids only.
 *
 * @param joinedSafeContacts what the other referrals of the incident say of it; where they differ, the more careful holds
 * @param fgm computed of the rest; null where there is nothing to remind of
 * @param missing what was missing when it was returned
 * @param sharing every decision to share, the newest first
 */
public record ReferralView(
        ReferralId id,
        long version,
        CaseId caseId,
        AgencyId agency,
        ReferralState state,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        String referrerName,
        @Nullable ReferrerDetails referrer,
        @Nullable ReferralBackground background,
        List<VawgStrand> strands,
        @Nullable FgmReport fgmReport,
        @Nullable FgmPrompt fgm,
        List<PersonView> people,
        List<PersonDetailView> details,
        @Nullable SafeContactView safeContact,
        List<SafeContactView> joinedSafeContacts,
        List<ReferralCriterion> criteria,
        @Nullable String judgementReason,
        LocalDate incidentOn,
        IncidentBasis incidentBasis,
        String narrative,
        List<RiskIndicator> indicators,
        boolean victimAware,
        @Nullable String victimUnawareReason,
        @Nullable String afraidOf,
        @Nullable String safeToTalkTo,
        @Nullable String unsafeToTalkTo,
        @Nullable RiskAssessmentView riskAssessment,
        List<SharingDecisionView> sharing,
        @Nullable String decisionReason,
        List<String> missing,
        @Nullable String redirectedTo) {

    static ReferralView of(
            ReferralRow row,
            List<PersonView> people,
            List<PersonDetailView> details,
            @Nullable SafeContactView safeContact,
            List<SafeContactView> joinedSafeContacts,
            @Nullable RiskAssessmentView risk,
            List<SharingDecisionView> sharing) {
        FgmReport report = Confidential.valueOf(row.fgmReport());
        return new ReferralView(
                row.id(),
                row.version(),
                row.caseId(),
                row.agencyId(),
                row.state(),
                row.submittedAt(),
                Confidential.valueOf(row.decidedAt()),
                row.referrerName().value(),
                Confidential.valueOf(row.referrer()),
                Confidential.valueOf(row.background()),
                row.strandsStated(),
                report,
                FgmPrompts.of(row.strandsStated(), report, people, LondonDay.of(row.submittedAt())),
                people,
                details,
                safeContact,
                joinedSafeContacts,
                row.criteria().value(),
                Narrative.textOf(row.judgementReason()),
                row.incidentOn().value(),
                row.incidentBasis().value(),
                row.narrative().value(),
                row.indicators().value(),
                row.victimAware().value().aware(),
                row.victimAware().value().whyNot(),
                Narrative.textOf(row.afraidOf()),
                Narrative.textOf(row.safeToTalkTo()),
                Narrative.textOf(row.unsafeToTalkTo()),
                risk,
                sharing,
                Narrative.textOf(row.decisionReason()),
                row.missing().value(),
                Narrative.textOf(row.redirectedTo()));
    }
}
