package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.marac.gate.Refused;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;

class LedgerBenchmarkTest {

    private static final int PLAIN = 1;
    private static final int CHAIN = 2;
    private static final int UNAUDITED = 3;
    private static final String NEWEST = "SELECT coalesce(max(size), 0) FROM marac.log_checkpoint";

    private static TemporaryFolder temporary;
    private static PostgresServer postgres;
    private static WriteSides sides;

    private record Link(byte[] hash, byte[] computed) {}

    @BeforeAll
    static void start() throws Exception {
        temporary = new TemporaryFolder();
        postgres = new PostgresServer();
        sides = new WriteSides(postgres, temporary.path);
    }

    @AfterAll
    static void stop() throws Exception {
        sides.close();
        postgres.close();
        temporary.close();
    }

    @Test
    void a_short_run_gives_every_figure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        Rates.Pace pace = new Rates.Pace(1, Duration.ofMillis(50), Duration.ofMillis(200));

        LedgerBenchmark.measure(
                sides,
                new LedgerBenchmark.Plan(List.of(1, 8), Duration.ofMillis(50), pace, Duration.ofMillis(600)),
                " (short)",
                figures::add);

        assertThat(figures)
                .extracting(Figure::name)
                .contains("write 1 client (short)", "write 8 clients (short)")
                .contains("statements of a write, equal in all", "statements of its trace")
                .contains("thirty readers of one case (short)")
                .contains("sequencing lag, 8 clients, p50 (short)", "sequencing lag, 8 clients, max (short)");
        assertThat(figures)
                .filteredOn(figure -> figure.name().equals("write 8 clients (short)"))
                .extracting(Figure::against)
                .containsExactly(
                        "plain audit row", "hash chain", "unaudited write", "plain audit row, row in plaintext");
        assertThat(figures).allMatch(figure -> figure.value() > 0 && figure.ratio() > 0);
    }

    @Test
    void a_write_to_the_ledger_is_under_a_checkpoint_when_its_clients_are_done() throws Exception {
        long before = count(WriteSides.LEDGER, NEWEST);
        sides.ledger.begin();
        sides.ledger.act(0);
        sides.ledger.act(1);
        sides.ledger.end();

        assertThat(count(WriteSides.LEDGER, NEWEST)).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void entries_that_nobody_sequenced_spoil_the_run() throws Exception {
        LedgerSide unsequenced = new LedgerSide(sides.ledger.wiring, postgres.superuser("hash_chain"), List.of());

        unsequenced.begin();

        // The load left entries in the copies of the database, where there is no sequencer.
        assertThatThrownBy(unsequenced::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_act_of_the_plain_side_is_one_row_and_a_version_more() throws Exception {
        long rows = count("audit_row", "SELECT count(*) FROM marac.audit_row");
        long versions = count("audit_row", "SELECT sum(version) FROM marac.action");

        sides.all().get(PLAIN).act(0);
        sides.all().get(PLAIN).act(1);

        assertThat(count("audit_row", "SELECT count(*) FROM marac.audit_row")).isEqualTo(rows + 2);
        assertThat(count("audit_row", "SELECT sum(version) FROM marac.action")).isEqualTo(versions + 2);
    }

    @Test
    void an_unaudited_act_leaves_a_version_and_nothing_else() throws Exception {
        long entries = count("unaudited", "SELECT count(*) FROM marac.audit_entry");
        long versions = count("unaudited", "SELECT sum(version) FROM marac.action");

        sides.all().get(UNAUDITED).act(0);

        assertThat(count("unaudited", "SELECT count(*) FROM marac.audit_entry")).isEqualTo(entries);
        assertThat(count("unaudited", "SELECT sum(version) FROM marac.action")).isEqualTo(versions + 1);
    }

    @Test
    void a_peer_refuses_whom_the_gate_refuses() {
        Desk other = sides.ledger.desks.get(0);
        Desk stranger = new Desk(other.area(), UUID.randomUUID(), other.agency(), other.caseId(), other.action());
        LedgerSide ours = new LedgerSide(sides.ledger.wiring, sides.ledgerDatabase, List.of(stranger));
        PeerSide peer = ((PeerSide) sides.all().get(CHAIN)).with(List.of(stranger));

        assertThatThrownBy(() -> ours.act(0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> peer.act(0)).isInstanceOf(Refused.class);
    }

    @Test
    void the_chain_holds_with_many_clients_and_breaks_where_a_row_was_changed() throws Exception {
        var unused = Clients.perSecond(sides.all().get(CHAIN), 8, Duration.ofMillis(300));
        Jdbi superuser = database("hash_chain");

        assertThat(links(superuser)).hasSizeGreaterThan(8).allMatch(LedgerBenchmarkTest::holds);

        superuser.useHandle(
                handle -> handle.execute("UPDATE marac.chain_row SET row_version = row_version + 1 WHERE place = 2"));

        assertThat(links(superuser)).filteredOn(link -> !holds(link)).hasSize(1);
        superuser.useHandle(
                handle -> handle.execute("UPDATE marac.chain_row SET row_version = row_version - 1 WHERE place = 2"));
    }

    private static boolean holds(Link link) {
        return Arrays.equals(link.hash, link.computed);
    }

    /** Each row with the hash that it has, and the one that it should have after the row before. */
    private static List<Link> links(Jdbi superuser) {
        return superuser.withHandle(handle -> handle.createQuery("""
                        SELECT c.*, lag(c.hash, 1, decode(repeat('00', 32), 'hex')) OVER (ORDER BY c.place) AS before
                          FROM marac.chain_row c ORDER BY c.place
                        """)
                .map((row, context) -> {
                    Desk desk = new Desk(
                            new AreaId(row.getObject("area_id", UUID.class)),
                            row.getObject("actor_id", UUID.class),
                            new AgencyId(row.getObject("agency_id", UUID.class)),
                            new CaseId(row.getObject("case_id", UUID.class)),
                            new ActionId(row.getObject("row_id", UUID.class)));
                    var at = row.getObject("at", java.time.OffsetDateTime.class).toInstant();
                    var actor =
                            uk.marac.gate.Actor.person(desk.member(), row.getObject("request_id", UUID.class), 1, at);
                    byte[] computed = HashChain.hash(
                            row.getBytes("before"),
                            new Trail.Act(actor, desk, at, row.getLong("row_version")),
                            row.getObject("id", UUID.class));
                    return new Link(row.getBytes("hash"), computed);
                })
                .list());
    }

    private static long count(String database, String sql) {
        return database(database)
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static Jdbi database(String name) {
        return Jdbi.create(postgres.superuser(name)).installPlugin(new PostgresPlugin());
    }
}
