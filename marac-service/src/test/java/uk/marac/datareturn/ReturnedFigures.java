package uk.marac.datareturn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A city's figures, and what goes into them. */
final class ReturnedFigures {

    final City city;
    private long protocol = 1;

    ReturnedFigures(City city) {
        this.city = city;
    }

    /** Not screened, which figures do not ask for: a meeting is said to have heard it. */
    Accepted referred(Person referrer, Consumer<ObjectNode> change) {
        ObjectNode referral = Referrals.valid();
        change.accept(referral);
        Submitted submitted = Referrals.submitted(city, referrer, referral);
        return new Accepted(submitted.referral(), submitted.caseId(), "none yet");
    }

    JsonNode periods(Person reader, String query) {
        return city.as(reader)
                .get(city.path("/figures?" + query))
                .expect(200)
                .json()
                .get("periods");
    }

    /** Of the first period, to coordinator and chair. */
    JsonNode figure(String query, Measure measure) {
        return figure(periods(Person.COORDINATOR, query).get(0), measure, null);
    }

    static JsonNode figure(JsonNode period, Measure measure, @Nullable String referrer) {
        return StreamSupport.stream(period.get("figures").spliterator(), false)
                .filter(figure -> figure.get("measure").textValue().equals(measure.name())
                        && (referrer == null
                                || referrer.equals(figure.get("referrer").textValue())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + measure));
    }

    /** As {@code 3 of 4, 1 unknown}. */
    static String said(JsonNode figure) {
        JsonNode unknown = figure.get("unknown");
        return figure.get("numerator") + " of " + figure.get("denominator")
                + (unknown.isNull() ? "" : ", " + unknown + " unknown");
    }

    void changeProtocol(Consumer<ObjectNode> change) {
        ObjectNode settings = (ObjectNode) city.as(Person.ADMINISTRATOR)
                .get(city.path("/protocol"))
                .expect(200)
                .json()
                .get("settings");
        change.accept(settings);
        city.steppedUp(Person.ADMINISTRATOR)
                .post(city.path("/protocol"), settings, protocol)
                .expect(201);
        protocol++;
    }

    UUID death(String diedOn, String kind) {
        return city.as(Person.COORDINATOR)
                .post(city.path("/domestic-homicides"), Map.of("diedOn", diedOn, "toldOn", diedOn, "kind", kind))
                .expect(201)
                .id();
    }
}
