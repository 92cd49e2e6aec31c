package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.MaracApplication;
import uk.marac.Wiring;
import uk.marac.gate.Actor;
import uk.marac.gate.Refused;
import uk.marac.gate.StepUp;
import uk.marac.id.AreaId;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.migrations.testing.TestDatabase;

@Tag("database")
class DemoContentTest {

    @TempDir
    Path temporary;

    @Test
    void everybody_on_the_list_is_who_it_says_in_their_own_area_only() {
        char[] password = "for-tests-only".toCharArray();
        Path file = temporary.resolve("ring.bcfks");
        KeyRing.create(file, password).close();
        try (TestDatabase database = TestDatabase.fresh();
                KeyRing ring = KeyRing.open(file, password)) {
            Wiring wiring = new Wiring(
                    database.service(),
                    ring,
                    new RowSealerV1(),
                    MaracApplication.json(),
                    new StepUp(2, Duration.ofMinutes(5)),
                    "demo.invalid",
                    Clock.systemUTC());
            Map<String, AreaId> areas = DemoContent.make(wiring);
            assertThat(areas).containsOnlyKeys("ashmere", "northfold");
            for (DemoPerson person : DemoPerson.all()) {
                AreaId own = Objects.requireNonNull(areas.get(person.area()));
                AreaId other =
                        Objects.requireNonNull(areas.get(person.area().equals("ashmere") ? "northfold" : "ashmere"));
                if (person.role().equals("FORMER_MEMBER") || person.role().equals("OBSERVER")) {
                    assertThatThrownBy(() -> wiring.agencies.list(actor(person), own))
                            .isInstanceOf(Refused.class);
                } else {
                    assertThat(wiring.agencies.list(actor(person), own))
                            .as(person.username())
                            .hasSize(8);
                }
                assertThatThrownBy(() -> wiring.agencies.list(actor(person), other))
                        .isInstanceOf(Refused.class);
            }
        }
    }

    private static Actor actor(DemoPerson person) {
        return Actor.person(person.id(), UUID.randomUUID(), 1, Instant.now());
    }
}
