package uk.marac.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.marac.Wiring;
import uk.marac.action.ActionRow;
import uk.marac.gate.Actor;
import uk.marac.oversight.SequencerJob;

/** The product as it is: the Gate, the log with all it has, and the sequencer as long as there are clients. */
final class LedgerSide implements Workload {

    /** What the log adds to a write: the row's head, the entry, its place in the queue, its openings and their key. */
    static final Pattern STATEMENTS = Pattern.compile(
            "INSERT INTO marac\\.(row_head|audit_entry|audit_staged|audit_opening)\\b|keystore\\.secrets");

    private static final String UNFINISHED = """
            SELECT (SELECT count(*) FROM marac.audit_staged) + (SELECT count(*) FROM marac.log_head h WHERE NOT EXISTS (
                SELECT 1 FROM marac.log_checkpoint c WHERE c.area_id = h.area_id AND c.size = h.size))
            """;

    final Wiring wiring;
    final List<Desk> desks;
    private final DataSource superuser;
    private @Nullable SequencerJob sequencer;

    /** @param superuser who sees every area's rows */
    LedgerSide(Wiring wiring, DataSource superuser, List<Desk> desks) {
        this.wiring = wiring;
        this.superuser = superuser;
        this.desks = desks;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void begin() {
        sequencer = new SequencerJob(wiring.gate, Clock.systemUTC(), wiring.sink, wiring.witnesses);
        sequencer.start();
    }

    @Override
    public void act(int client) {
        write(client, request -> {});
    }

    /** @param staging told the request when its work is done and its entry comes next */
    void write(int client, Consumer<UUID> staging) {
        Desk desk = desks.get(client);
        Actor actor = desk.actor();
        var unused = wiring.gate.write(actor, Desk.WRITE, desk.target(), tx -> {
            ActionRow row =
                    tx.rows(ActionRow.class).withId(desk.action()).find().orElseThrow(tx::refuse);
            long version = tx.update(Desk.reported(row));
            staging.accept(actor.requestId());
            return version;
        });
    }

    /**
     * Sequences and signs what is left.
     *
     * @throws IllegalStateException if an entry has no place under a checkpoint after that
     */
    @Override
    public void end() throws InterruptedException, SQLException {
        Objects.requireNonNull(sequencer).stop();
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(UNFINISHED)) {
            if (!rows.next() || rows.getLong(1) != 0) {
                throw new IllegalStateException("entries were left behind; nothing was measured");
            }
        }
    }
}
