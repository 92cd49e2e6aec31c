package uk.marac.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;
import uk.marac.testing.Superuser;

/** Five clients that write without a pause until the service is gone. */
final class Traffic {

    private final City city;
    private final Sitting sitting;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Map<String, UUID> changed = new ConcurrentHashMap<>();
    private final CountDownLatch acknowledged;
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Future<?>> streams = new ArrayList<>();

    /** @param acknowledgements after so many the service may be killed; traffic goes on */
    Traffic(City city, int acknowledgements) {
        this.city = city;
        this.sitting = Sitting.agendaSent(city, 1).inSession();
        this.acknowledged = new CountDownLatch(acknowledgements);
    }

    void begin() {
        stream(Person.HOUSING, version -> referral(Person.HOUSING));
        stream(Person.HEALTH, version -> referral(Person.HEALTH));
        stream(Person.CHAIR, version -> action());
        stream(Person.COORDINATOR, this::attendance);
        stream(Person.POLICE, this::research);
    }

    /** Waits for a number of acknowledgements, never for a time. */
    void awaitAcknowledgements() throws Exception {
        while (!acknowledged.await(1, TimeUnit.SECONDS)) {
            for (Future<?> stream : streams) {
                if (stream.isDone()) {
                    stream.get();
                    throw new IllegalStateException("a client stopped although the service was not killed");
                }
            }
        }
    }

    /** Waits for the clients, which end when nobody answers. */
    List<Attempt> end() throws InterruptedException, ExecutionException {
        for (Future<?> stream : streams) {
            stream.get();
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        return List.copyOf(attempts);
    }

    private void stream(Person sender, LongFunction<Attempt> next) {
        streams.add(clients.submit(() -> {
            Api api = city.as(sender);
            for (long version = 1; ; version++) {
                Attempt attempt = next.apply(version);
                attempts.add(attempt);
                Answer answer;
                try {
                    answer = attempt.send(api);
                } catch (UncheckedIOException gone) {
                    return;
                }
                attempt.acknowledged().set(written(attempt, answer));
                acknowledged.countDown();
            }
        }));
    }

    private Write written(Attempt attempt, Answer answer) {
        return attempt.key() != null
                ? new Write(attempt.table(), answer.id(), 1)
                : new Write(attempt.table(), idOf(attempt.table()), answer.version());
    }

    /** What was changed has one row in its table, whose id is in no answer. */
    private UUID idOf(String table) {
        return changed.computeIfAbsent(table, this::onlyRow);
    }

    private UUID onlyRow(String table) {
        String sql = "SELECT id FROM marac." + table + " WHERE area_id = ?";
        return (UUID) Superuser.rows(city.service.database, sql, city.area.value())
                .get(0)
                .get(0);
    }

    private Attempt referral(Person sender) {
        var referral = Referrals.valid().put("narrative", "Threats on evening " + UUID.randomUUID());
        return Attempt.creation(sender, city.path("/referrals"), referral, "referral");
    }

    private Attempt action() {
        Map<String, Object> action = Said.action(city.agency(AgencyKind.PROBATION), false);
        action.put("description", "Fit lock " + UUID.randomUUID());
        action.put("dueOn", LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
        return Attempt.creation(Person.CHAIR, sitting.listing(0, "/actions"), action, "action");
    }

    private Attempt attendance(long version) {
        return Attempt.change(
                Person.COORDINATOR,
                sitting.path("/attendance/" + city.agency(AgencyKind.HOUSING)),
                Map.of("status", "PRESENT", "people", List.of(person("Member at version " + version))),
                "attendance",
                version);
    }

    /** Each takes back the lines of the one before. */
    private Attempt research(long version) {
        Map<String, Object> research = new HashMap<>(
                Map.of("submit", true, "nothingHeld", false, "audience", "ALL_LISTED", "lastContact", "v" + version));
        research.put("lines", List.of(line("first of version " + version), line("second of version " + version)));
        return Attempt.change(
                Person.POLICE, sitting.listing(0, "/research-return"), research, "research_return", version);
    }

    private static Map<String, Object> person(String name) {
        return Map.of("name", name, "observer", false, "signedOnPaper", false);
    }

    private static Map<String, Object> line(String text) {
        return Map.of("text", text, "kind", "FACT", "audience", "ALL_LISTED", "minuted", false);
    }
}
