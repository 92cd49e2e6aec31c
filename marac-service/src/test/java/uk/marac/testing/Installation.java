package uk.marac.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;
import uk.marac.Surroundings;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.agency.MemberRequest;
import uk.marac.gate.Actor;
import uk.marac.gate.StepUp;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.ledger.SinkFolder;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.notice.Mailing;
import uk.marac.operator.Operator;
import uk.marac.witness.Witnessing;

/** One area in a database of its own, with no server and no job running: nothing happens but what the test does. */
public final class Installation implements AutoCloseable {

    private static final String ORIGIN = "installation.invalid";

    public final TestDatabase database;
    private final DataSource pool;
    public final Wiring wiring;
    public final AreaId area;
    public final String logOrigin = ORIGIN + "/town";
    public final AgencyId agency;

    public Installation() {
        this(TestDatabase.fresh());
    }

    /** In a database where nothing is installed. */
    public Installation(TestDatabase database) {
        this.database = database;
        this.pool = Pool.of(database.service());
        this.wiring = wiring(Clock.systemUTC());
        wiring.areas.install(operator());
        this.area = wiring.areas.open(operator(), "town", "A town", "TN");
        this.agency = addAgency("Police of the town");
    }

    private Installation(TestDatabase database, Installation before) {
        this.database = database;
        this.pool = Pool.of(database.service());
        this.wiring = wiring(Clock.systemUTC());
        this.area = before.area;
        this.agency = before.agency;
    }

    /** The same area where its database was restored, or followed this one; by a service that was started anew. */
    public Installation movedTo(TestDatabase other) {
        return new Installation(other, this);
    }

    /** Another instance of the service on the same database, by another clock. */
    public Wiring wiring(Clock clock) {
        return wiring(clock, null, null, Witnessing.NONE);
    }

    /** Another instance that sends notices. */
    public Wiring wiring(Clock clock, @Nullable Mailing mailing) {
        return wiring(clock, mailing, null);
    }

    /** Another instance that copies its logs. */
    public Wiring wiring(SinkFolder sink) {
        return wiring(Clock.systemUTC(), sink);
    }

    /** Another instance that copies its logs, by another clock. */
    public Wiring wiring(Clock clock, SinkFolder sink) {
        return wiring(clock, null, sink);
    }

    /** Another instance that asks witnesses. */
    public Wiring wiring(Clock clock, @Nullable SinkFolder sink, Witnessing witnessing) {
        return wiring(clock, null, sink, witnessing);
    }

    private Wiring wiring(Clock clock, @Nullable Mailing mailing, @Nullable SinkFolder sink) {
        return wiring(clock, mailing, sink, Witnessing.NONE);
    }

    private Wiring wiring(Clock clock, @Nullable Mailing mailing, @Nullable SinkFolder sink, Witnessing witnessing) {
        return new Wiring(
                pool,
                TestRing.ring(),
                new RowSealerV1(),
                MaracApplication.json(),
                new StepUp(2, Duration.ofMinutes(5)),
                ORIGIN,
                clock,
                Surroundings.NONE.with(mailing).with(sink).with(witnessing));
    }

    public Actor operator() {
        return Operator.actor(UUID.randomUUID(), Clock.systemUTC().instant());
    }

    public AgencyId addAgency(String name) {
        return new AgencyId(wiring.agencies.add(operator(), area, new AgencyRequest(AgencyKind.POLICE, name), null));
    }

    /** A new member, freshly and strongly signed in. */
    public Actor member(Role role) {
        return member(role, agency);
    }

    /** A new member of an agency, freshly and strongly signed in. */
    public Actor member(Role role, AgencyId agency) {
        UUID subject = UUID.randomUUID();
        var unused = wiring.members.appoint(
                operator(), area, new MemberRequest(subject, agency, role, false, "Member " + role, null), null);
        return Actor.person(subject, UUID.randomUUID(), 2, Clock.systemUTC().instant());
    }

    /** What somebody with all powers over the database does, whom neither grants nor row security stop. */
    public void asSuperuser(String sql) {
        try (Connection connection = database.admin().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that a query returns, with all powers over the database. */
    public long count(String sql) {
        try (Connection connection = database.admin().getConnection();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close(true);
        database.close();
    }
}
