package uk.marac.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** Agendas as they are closed, and what is said then of the cases that stand on none. */
record Closings(City city) {

    static final String REASON = "She is in hospital until Monday";

    static Map<String, Object> saidOf(CaseId caseId, @Nullable String choice) {
        Map<String, Object> said = new HashMap<>(Map.of("caseId", caseId, "reason", REASON));
        if (choice != null) {
            said.put("choice", choice);
        }
        return said;
    }

    @SafeVarargs
    static Map<String, Object> said(Map<String, Object>... all) {
        return Map.of("waiting", List.of(all));
    }

    static Map<String, Object> waiting(CaseId... cases) {
        return Map.of(
                "waiting",
                Arrays.stream(cases)
                        .map(caseId -> Map.of("caseId", caseId, "reason", REASON))
                        .toList());
    }

    /** A regular meeting so many days from now. */
    UUID planIn(int days) {
        return planIn(days, Map.of());
    }

    /** One of which the coordinator says more. */
    UUID planIn(int days, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "MARAC",
                "startsAt",
                in(days).toString(),
                "venue",
                "Town hall",
                "agencies",
                List.of(city.agency(AgencyKind.POLICE))));
        body.putAll(more);
        return city.as(Person.COORDINATOR).post(city.path("/meetings"), body).id();
    }

    static Instant in(int days) {
        return Clock.systemUTC().instant().plus(Duration.ofDays(days));
    }

    /** At whatever version the meeting has. */
    Answer close(Person person, UUID meeting, @Nullable Object body) {
        long version = city.as(person)
                .get(city.path("/meetings/" + meeting))
                .expect(200)
                .version();
        return city.as(person)
                .send(
                        "POST",
                        city.path("/meetings/" + meeting + "/agenda/closing"),
                        body,
                        ListedCases.ifMatch(version));
    }
}
