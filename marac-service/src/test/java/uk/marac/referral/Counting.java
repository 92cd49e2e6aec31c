package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.marac.MaracApplication;
import uk.marac.gate.Actor;
import uk.marac.gate.Refused;
import uk.marac.id.ReferralDraftId;
import uk.marac.id.ReferralId;
import uk.marac.person.SafeContactRequest;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.CountedStatements;
import uk.marac.testing.Referrals;
import uk.marac.web.Page;

/** How many statements each act of somebody of health takes about what they refer, before and after the matcher ran. */
record Counting(City city, CountedStatements counted, Actor actor, Map<String, Integer> taken, ReferralRequest typed) {

    /** By act, so that a difference names its own. */
    static Map<String, Integer> statements(City city) {
        CountedStatements counted = new CountedStatements(city.service);
        Actor health = Actor.person(
                city.subject(Person.HEALTH),
                UUID.randomUUID(),
                1,
                Clock.systemUTC().instant());
        Map<String, Integer> taken = new HashMap<>();
        // Keys of the area come into memory with a first referral, of strangers everywhere.
        new Counting(city, counted, health, new HashMap<>(), request(Referrals.valid())).refer();
        new Counting(city, counted, health, taken, request(Known.TYPED)).refer();
        return taken;
    }

    private static ReferralRequest request(ObjectNode body) {
        return MaracApplication.json().convertValue(body, ReferralRequest.class);
    }

    void refer() {
        UUID[] draft = new UUID[1];
        count("save", () -> draft[0] = counted.wiring.drafts.save(actor, city.area, typed, null));
        ReferralDraftId saved = new ReferralDraftId(draft[0]);
        count("view draft", () -> counted.wiring.drafts.view(actor, city.area, saved));
        count("change", () -> counted.wiring.drafts.change(actor, city.area, saved, 1, typed));
        ReferralId[] made = new ReferralId[1];
        count(
                "submit",
                () -> made[0] = new ReferralId(
                        counted.wiring.drafts.submit(actor, city.area, saved, 2).id()));
        ask("before", made[0]);
        city.service.wiring.matcher.runNow(city.area);
        ask("after", made[0]);
        Referrals.screen(
                        city,
                        made[0].value(),
                        1,
                        Map.of("decision", "RETURN", "reason", "x", "missing", List.of("More.")))
                .expect(204);
        count("resubmit", () -> counted.wiring.referrals.resubmit(actor, city.area, made[0], 2, typed));
    }

    private void ask(String when, ReferralId referral) {
        count(when + " view", () -> counted.wiring.referrals.view(actor, city.area, referral));
        count(when + " list", () -> counted.wiring.referrals.list(actor, city.area, null, new Page(0, 50)));
        count(when + " cases", () -> counted.wiring.cases.list(actor, city.area, null, new Page(0, 50)));
        count(when + " drafts", () -> counted.wiring.drafts.list(actor, city.area, new Page(0, 50)));
        refused(when + " matches", () -> counted.wiring.matches.view(actor, city.area, referral));
        refused(when + " repeat", () -> counted.wiring.repeats.view(actor, city.area, referral));
        refused(when + " resemblances", () -> counted.wiring.resemblances.list(actor, city.area, referral));
        SafeContactRequest contact = MaracApplication.json().convertValue(Transcript.CONTACT, SafeContactRequest.class);
        count(when + " contact", () -> counted.wiring.safeContacts.state(actor, city.area, referral, contact, null));
    }

    private void refused(String act, Runnable work) {
        count(act, () -> assertThat(catchThrowable(work::run)).isInstanceOf(Refused.class));
    }

    private void count(String act, Runnable work) {
        taken.put(act, counted.of(work));
    }
}
