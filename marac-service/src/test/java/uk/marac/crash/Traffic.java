package uk.marac.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
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
import uk.marac.testing.Waiting;

/** Five clients that write without a pause. */
final class Traffic {

    /** How a client sends; empty where it gives up and sends nothing more. */
    private interface Sending {
        Optional<Answer> send(Attempt attempt, Api api);
    }

    private static final int LATER = 503;
    private static final Set<Integer> DONE_BEFORE = Set.of(412, 428);

    private final City city;
    private final Sending sending;
    private final Sitting sitting;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Map<String, UUID> changed = new ConcurrentHashMap<>();
    private final Semaphore acknowledged = new Semaphore(0);
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<Future<?>> streams = new ArrayList<>();

    private volatile boolean enough;

    private Traffic(City city, Sending sending) {
        this.city = city;
        this.sending = sending;
        this.sitting = Sitting.agendaSent(city, 1).inSession();
    }

    /** Clients that go on until nobody answers. */
    static Traffic untilUnanswered(City city) {
        return new Traffic(city, (attempt, api) -> {
            try {
                return Optional.of(attempt.send(api));
            } catch (UncheckedIOException gone) {
                return Optional.empty();
            }
        });
    }

    /** Clients that are told to come later, and come with the same until it is done. */
    static Traffic untilDone(City city) {
        return new Traffic(city, Traffic::untilDone);
    }

    private static Optional<Answer> untilDone(Attempt attempt, Api api) {
        Answer first = attempt.trySend(api);
        if (first.status() != LATER) {
            return Optional.of(attempt.done(first));
        }
        Answer last = Waiting.untilThereIs("another answer than to come later", () -> Optional.of(attempt.trySend(api))
                .filter(answer -> answer.status() != LATER));
        // What names its version was done the first time, when it cannot be done again.
        boolean wasDone = attempt.key() == null && DONE_BEFORE.contains(last.status());
        return Optional.of(wasDone ? last : attempt.done(last));
    }

    void begin() {
        stream(Person.HOUSING, version -> referral(Person.HOUSING));
        stream(Person.HEALTH, version -> referral(Person.HEALTH));
        stream(Person.CHAIR, version -> action());
        stream(Person.COORDINATOR, this::attendance);
        stream(Person.POLICE, this::research);
    }

    /** Waits for so many acknowledgements from now on, never for a time. */
    void awaitAcknowledgements(int more) throws Exception {
        acknowledged.drainPermits();
        while (!acknowledged.tryAcquire(more, 1, TimeUnit.SECONDS)) {
            for (Future<?> stream : streams) {
                if (stream.isDone()) {
                    stream.get();
                    throw new IllegalStateException("a client stopped by itself");
                }
            }
        }
    }

    /** Each client ends with what it has begun. */
    void stop() {
        enough = true;
    }

    /** Waits for the clients, which were stopped or end since nobody answers. */
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
            for (long version = 1; !enough; version++) {
                Attempt attempt = next.apply(version);
                attempts.add(attempt);
                Optional<Answer> answer = sending.send(attempt, city.as(sender));
                if (answer.isEmpty()) {
                    return;
                }
                attempt.acknowledged().set(written(attempt, answer.get()));
                acknowledged.release();
            }
        }));
    }

    private Write written(Attempt attempt, Answer answer) {
        return attempt.key() != null
                ? new Write(attempt.table(), answer.id(), 1)
                : new Write(attempt.table(), idOf(attempt.table()), attempt.version());
    }

    /** What was changed has one row in its table, whose id is in no answer. */
    private UUID idOf(String table) {
        return changed.computeIfAbsent(table, this::onlyRow);
    }

    private UUID onlyRow(String table) {
        String sql = "SELECT id FROM marac." + table + " WHERE area_id = ?";
        return (UUID) PatientQuery.rows(city.service.database, sql, city.area.value())
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
