package uk.marac.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;
import uk.marac.Surroundings;
import uk.marac.Wiring;
import uk.marac.gate.StepUp;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.RowSealing;
import uk.marac.ledger.SinkFolder;
import uk.marac.operator.Operator;
import uk.marac.vault.AreaKeys;

/** A database with its own key ring, and in it the agenda that is read and as much history as asked. */
final class Installation {

    static final int AGENDA = 30;
    static final StepUp STEP_UP = new StepUp(2, Duration.ofMinutes(5));
    private static final String RING_PASSWORD = "benchmark";
    private static final int READ_SEED = 1;
    private static final int HISTORY_SEED = 2;
    private static final int DESK_SEED = 3;
    private static final int MEETINGS_FOR_DESKS = 2;

    final String database;
    final RowSealing sealing;
    final Path ring;
    final Path ringPassword;
    private final DataSource superuser;
    private final KeyRing keys;
    private final Wiring wiring;
    private final AreaKeys areaKeys;
    final ObjectMapper json = MaracApplication.json();

    /** Where the agenda is and who reads it. */
    record Agenda(AreaId area, MeetingId meeting, UUID reader) {}

    /** How much there is in the database: areas, and for each so many years of so many meetings. */
    record Size(int areas, int years, int meetingsAYear) {
        int areaYears() {
            return areas * years;
        }

        int cases() {
            return areaYears() * meetingsAYear * AreaLoader.CASES_A_MEETING;
        }
    }

    Installation(PostgresServer server, String database, RowSealing sealing, Path folder)
            throws IOException, SQLException {
        server.create(database);
        this.database = database;
        this.sealing = sealing;
        this.superuser = server.superuser(database);
        this.ring = folder.resolve(database + ".bcfks");
        this.ringPassword = Files.writeString(folder.resolve(database + ".password"), RING_PASSWORD);
        this.keys = KeyRing.create(ring, RING_PASSWORD.toCharArray());
        this.areaKeys = new AreaKeys(keys);
        this.wiring = new Wiring(superuser, keys, sealing, json, STEP_UP, "benchmark.invalid", Clock.systemUTC());
        wiring.areas.install(Operator.actor(UUID.randomUUID(), Instant.now()));
    }

    /** The product's objects over a pool, be it of another database with the same rows. */
    Wiring wiring(DataSource pool, @Nullable SinkFolder sink) {
        return new Wiring(
                pool,
                keys,
                sealing,
                json,
                STEP_UP,
                "benchmark.invalid",
                Clock.systemUTC(),
                Surroundings.NONE.with(sink));
    }

    /** The keys of the same areas, with nothing of them in memory yet. */
    AreaKeys freshKeys() {
        return new AreaKeys(keys);
    }

    /** An area of held meetings, in which so many members each own an action on a case of their own. */
    List<Desk> desks(int count, Instant now) throws SQLException {
        AreaLoader loader = area(1, now);
        Draw draw = new Draw(DESK_SEED);
        var unused = loader.people(draw);
        loader.years(draw, 1, MEETINGS_FOR_DESKS);
        List<Desk> desks = loader.desks(draw, count);
        PostgresServer.execute(superuser, "VACUUM ANALYZE");
        return desks;
    }

    /** The first area has the agenda; the same at every size. */
    Agenda load(Size size, Instant now) throws SQLException {
        AreaLoader first = area(1, now);
        Draw read = new Draw(READ_SEED);
        UUID reader = first.people(read);
        MeetingId meeting = first.agenda(read, AGENDA);
        for (int area = 1; area <= size.areas(); area++) {
            AreaLoader loader = area == 1 ? first : area(area, now);
            Draw draw = new Draw(HISTORY_SEED * 1000L + area);
            if (area > 1) {
                var unused = loader.people(draw);
            }
            loader.years(draw, size.years(), size.meetingsAYear());
        }
        PostgresServer.execute(superuser, "VACUUM ANALYZE");
        return new Agenda(first.area(), meeting, reader);
    }

    private AreaLoader area(int number, Instant now) {
        AreaId area =
                wiring.areas.open(Operator.actor(UUID.randomUUID(), now), "area-" + number, "Area " + number, "BM");
        return new AreaLoader(superuser, sealing, json, areaKeys, area, now);
    }
}
