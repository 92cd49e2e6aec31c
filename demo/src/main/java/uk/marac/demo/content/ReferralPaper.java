package uk.marac.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.marac.demo.DemoPerson;
import uk.marac.person.AddressRequest;
import uk.marac.person.PartyRequest;
import uk.marac.person.SafeContactRequest;
import uk.marac.referral.Consent;
import uk.marac.referral.IncidentBasis;
import uk.marac.referral.LawfulBasis;
import uk.marac.referral.ReferralRequest;
import uk.marac.referral.SharingDecisionRequest;
import uk.marac.referral.VawgStrand;
import uk.marac.risk.AnswerRequest;
import uk.marac.risk.RiskAnswer;
import uk.marac.risk.RiskAssessmentRequest;

/**
 * Turns a story into a whole referral. What it draws follows from the seed; streets, postcodes and numbers belong to
 * nobody.
 */
final class ReferralPaper {
    private static final int QUESTIONS = 24;
    private static final List<String> STREETS =
            List.of("Weir Lane", "Fuller's Row", "Saltmarsh Road", "Orchard Steps", "Tannery Street", "Quay Terrace");

    private final Random drawn;

    ReferralPaper(long seed) {
        this.drawn = new Random(seed);
    }

    ReferralRequest write(ReferralStory story, DemoPerson referrer, Instant now) {
        LocalDate incident = DemoDays.dayOf(now).minusDays(story.incidentDaysBefore());
        return new ReferralRequest(
                null,
                referrer.name(),
                housed(story.victim(), 1),
                story.perpetrators().stream().map(each -> housed(each, 2)).toList(),
                story.children(),
                story.adultsAtRisk(),
                contact(),
                story.criteria(),
                story.judgementReason(),
                incident,
                IncidentBasis.INCIDENT,
                story.narrative(),
                story.indicators(),
                story.victimUnawareReason() == null,
                story.victimUnawareReason(),
                story.afraidOf(),
                story.safeToTalkTo(),
                story.unsafeToTalkTo(),
                assessment(story.yes(), incident),
                sharing(story, referrer, now),
                Set.of(VawgStrand.DOMESTIC),
                null,
                null,
                null);
    }

    /**
     * Those who harm live at even numbers and victims at odd ones, so that who looks for a safe address in what is open finds
     * none there by chance.
     */
    private PartyRequest housed(PartyRequest person, int first) {
        if (!person.addresses().isEmpty()) {
            return person;
        }
        String lines = (first + 2 * drawn.nextInt(45)) + " " + STREETS.get(drawn.nextInt(STREETS.size())) + ", Ashmere";
        return new PartyRequest(
                person.surname(),
                person.givenNames(),
                person.aliases(),
                person.bornOn(),
                person.gender(),
                person.relationship(),
                person.pregnant(),
                List.of(new AddressRequest(lines, "ZZ" + (1 + drawn.nextInt(9)) + " 9ZZ", null, null)),
                person.details(),
                person.equality());
    }

    /** From the numbers that are kept free for drama. */
    private SafeContactRequest contact() {
        boolean safe = drawn.nextInt(4) > 0;
        String phone = String.format(Locale.ROOT, "07700 900%03d", drawn.nextInt(1000));
        return new SafeContactRequest(phone, safe, safe ? "weekdays between ten and two" : null, false);
    }

    private @Nullable RiskAssessmentRequest assessment(@Nullable Integer yes, LocalDate incident) {
        if (yes == null) {
            return null;
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, QUESTIONS).boxed().toList());
        Collections.shuffle(order, drawn);
        Set<Integer> agreed = Set.copyOf(order.subList(0, yes));
        List<AnswerRequest> answers = IntStream.range(0, QUESTIONS)
                .mapToObj(at -> new AnswerRequest(
                        String.format(Locale.ROOT, "Q%02d", at + 1),
                        agreed.contains(at) ? RiskAnswer.YES : other(),
                        null))
                .toList();
        return new RiskAssessmentRequest("TWENTY_FOUR", 1, incident, answers, null, null, null);
    }

    private RiskAnswer other() {
        return drawn.nextInt(3) == 0 ? RiskAnswer.DONT_KNOW : RiskAnswer.NO;
    }

    private static SharingDecisionRequest sharing(ReferralStory story, DemoPerson referrer, Instant now) {
        boolean given = story.consent() == Consent.GIVEN;
        Set<LawfulBasis> bases = EnumSet.of(
                LawfulBasis.UK_GDPR_6_1_E_PUBLIC_TASK,
                LawfulBasis.DPA_2018_SCHEDULE_1_SAFEGUARDING,
                LawfulBasis.CRIME_AND_DISORDER_ACT_1998_S115);
        return new SharingDecisionRequest(
                story.consent(),
                story.consentReason(),
                "To lower the risk of serious harm by a plan of all agencies.",
                bases,
                given ? null : "No single agency holds enough to make the victim safe, and waiting is dangerous.",
                given ? null : "What bears on the risk is shared, with the agencies of the meeting only.",
                given ? null : "The perpetrator could learn of it and punish the victim for it.",
                given ? null : "The violence has been growing; the next attack could kill.",
                referrer.name(),
                "referring practitioner",
                now.minus(1, ChronoUnit.HOURS),
                null,
                null);
    }
}
