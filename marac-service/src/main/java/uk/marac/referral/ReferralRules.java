package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.person.SafeContactRequest;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.risk.RiskAssessmentRules;
import uk.marac.time.LondonDay;
import uk.marac.web.FieldErrors;
import uk.marac.web.ProblemException;

/**
 * What a referral must satisfy beyond the form of each field. None of it asks whether anybody is known already. All of it
 * bears a referral in which something is not said yet, for drafts.
 */
final class ReferralRules {

    private final RiskAssessmentRules risks;

    ReferralRules(RiskAssessmentRules risks) {
        this.risks = risks;
    }

    void check(ReferralRequest request, Instant now, OperatingProtocol protocol, FieldErrors errors) {
        LocalDate today = LondonDay.of(now);
        new PeopleRules(today, protocol, errors).check(request);
        reasons(request, errors);
        fgm("fgmReport.", request.fgmReport(), today, errors);
        if (request.sharing() != null) {
            SharingRules.check("sharing.", request.sharing(), now, errors);
        }
        if (request.riskAssessment() != null) {
            risks.check("riskAssessment.", request.riskAssessment(), today, protocol, errors);
        }
    }

    private static void reasons(ReferralRequest request, FieldErrors errors) {
        if (request.criteria() != null && request.claims(ReferralCriterion.PROFESSIONAL_JUDGEMENT)) {
            errors.require("judgementReason", request.judgementReason(), "professional judgement needs its reason");
        }
        if (Boolean.FALSE.equals(request.victimAware())) {
            errors.require("victimUnawareReason", request.victimUnawareReason(), "say why the victim does not know");
        }
        if (request.safeContact() != null) {
            safeContact("safeContact.", request.safeContact(), errors);
        }
    }

    /** @throws ProblemException 422 for a number that may be called and is not said */
    static void check(SafeContactRequest contact) {
        FieldErrors errors = new FieldErrors();
        safeContact("", contact, errors);
        errors.refuse();
    }

    /** @param at the path of what is said of the report in the request, with its dot */
    static void fgm(String at, @Nullable FgmReport report, LocalDate today, FieldErrors errors) {
        if (report == null) {
            return;
        }
        if (Boolean.TRUE.equals(report.reported())) {
            errors.require(at + "reference", report.reference(), "say under which reference it was reported");
            errors.require(at + "reportedOn", report.reportedOn(), "say when it was reported");
        } else if (report.reported() != null) {
            errors.require(at + "whyNot", report.whyNot(), "say why the duty to report is not the referrer's");
        }
        if (report.reportedOn() != null && report.reportedOn().isAfter(today)) {
            errors.wrong(at + "reportedOn", "must be a day that has been");
        }
    }

    private static void safeContact(String field, SafeContactRequest contact, FieldErrors errors) {
        if (Boolean.TRUE.equals(contact.safeToCall())) {
            errors.require(field + "phone", contact.phone(), "say which number is safe to call");
        }
    }
}
