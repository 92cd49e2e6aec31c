package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.person.PartyRequest;
import uk.marac.person.SafeContactRequest;
import uk.marac.risk.RiskAssessments;
import uk.marac.time.LondonDay;
import uk.marac.web.FieldError;
import uk.marac.web.ProblemException;

/** What a referral must satisfy beyond the form of each field. None of it asks whether anybody is known already. */
final class ReferralRules {

    private static final int OLDEST = 125;
    private static final int ADULT = 16;

    private final RiskAssessments risks;

    ReferralRules(RiskAssessments risks) {
        this.risks = risks;
    }

    /** @throws ProblemException 422 with every field that breaks a rule */
    void check(ReferralRequest request, Instant now) {
        LocalDate today = LondonDay.of(now);
        List<FieldError> errors = new ArrayList<>();
        dates(request, today, errors);
        reasons(request, errors);
        sharing(request.sharing(), now, errors);
        if (request.riskAssessment() != null) {
            errors.addAll(risks.check(request.riskAssessment(), today));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void dates(ReferralRequest request, LocalDate today, List<FieldError> errors) {
        LocalDate incident = request.incidentOn();
        boolean possible = !incident.isAfter(today) && !incident.isBefore(today.minusYears(OLDEST));
        if (!possible) {
            errors.add(new FieldError("incidentOn", "must be a day that has been"));
        }
        boolean victimPossible = born("victim", request.victim(), today, errors);
        LocalDate victim = request.victim().bornOn();
        if (possible
                && victimPossible
                && victim != null
                && victim.plusYears(ADULT).isAfter(incident)) {
            errors.add(new FieldError(
                    "victim.bornOn",
                    "makes the victim younger than 16 on the day of the incident: follow child protection procedures"));
        }
        for (int i = 0; i < request.perpetrators().size(); i++) {
            PartyRequest perpetrator = request.perpetrators().get(i);
            String field = "perpetrators[" + i + "]";
            if (born(field, perpetrator, today, errors)
                    && perpetrator.bornOn() != null
                    && perpetrator.bornOn().isAfter(incident)) {
                errors.add(new FieldError(field + ".bornOn", "is after the incident"));
            }
        }
        born("children", request.children(), today, errors);
        born("adultsAtRisk", request.adultsAtRisk(), today, errors);
    }

    private static void born(String field, List<PartyRequest> people, LocalDate today, List<FieldError> errors) {
        for (int i = 0; i < people.size(); i++) {
            born(field + "[" + i + "]", people.get(i), today, errors);
        }
    }

    private static boolean born(String field, PartyRequest person, LocalDate today, List<FieldError> errors) {
        LocalDate born = person.bornOn();
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST)))) {
            errors.add(new FieldError(field + ".bornOn", "must be a day on which somebody now living can be born"));
            return false;
        }
        return true;
    }

    private static void reasons(ReferralRequest request, List<FieldError> errors) {
        if (request.claims(ReferralCriterion.PROFESSIONAL_JUDGEMENT)) {
            require("judgementReason", request.judgementReason(), "professional judgement needs its reason", errors);
        }
        if (!request.victimAware()) {
            require("victimUnawareReason", request.victimUnawareReason(), "say why the victim does not know", errors);
        }
        safeContact("safeContact.", request.safeContact(), errors);
    }

    /** @throws ProblemException 422 for a number that may be called and is not said */
    static void check(SafeContactRequest contact) {
        List<FieldError> errors = new ArrayList<>();
        safeContact("", contact, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void safeContact(String field, SafeContactRequest contact, List<FieldError> errors) {
        if (contact.safeToCall()) {
            require(field + "phone", contact.phone(), "say which number is safe to call", errors);
        }
    }

    private static void sharing(SharingDecisionRequest sharing, Instant now, List<FieldError> errors) {
        if (sharing.decidedAt().isAfter(now)
                || sharing.decidedAt().isBefore(now.minus(java.time.Duration.ofDays(366)))) {
            errors.add(new FieldError("sharing.decidedAt", "must be a time of the past year"));
        }
        if (sharing.consent() == Consent.GIVEN) {
            return;
        }
        String why = "is required where consent was not given";
        require("sharing.consentReason", sharing.consentReason(), why, errors);
        require("sharing.necessity", sharing.necessity(), why, errors);
        require("sharing.proportionality", sharing.proportionality(), why, errors);
        require("sharing.risksOfSharing", sharing.risksOfSharing(), why, errors);
        require("sharing.risksOfNotSharing", sharing.risksOfNotSharing(), why, errors);
        if (sharing.lawfulBases().contains(LawfulBasis.UK_GDPR_6_1_A_CONSENT)) {
            errors.add(new FieldError("sharing.lawfulBases", "cannot be consent where consent was not given"));
        }
    }

    private static void require(String field, @Nullable String text, String message, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, message));
        }
    }
}
