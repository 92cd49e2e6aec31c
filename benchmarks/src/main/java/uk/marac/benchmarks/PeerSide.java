package uk.marac.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import uk.marac.action.ActionRow;
import uk.marac.gate.Actor;
import uk.marac.gate.UnauditedGate;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.HeadlessRows;
import uk.marac.vault.Vault;

/** The product's write with another trail in place of the log: decided, opened and sealed by the product's own code. */
final class PeerSide implements Workload {

    private final String name;
    private final Trail trail;
    private final Installation installation;
    private final DataSource pool;
    private final List<Desk> desks;
    private final AreaKeys areaKeys;
    private final UnauditedGate gate;

    PeerSide(String name, Trail trail, Installation installation, DataSource pool, List<Desk> desks) {
        this.name = name;
        this.trail = trail;
        this.installation = installation;
        this.pool = pool;
        this.desks = desks;
        this.areaKeys = installation.freshKeys();
        this.gate = new UnauditedGate(
                pool, new Vault(installation.sealing, areaKeys, installation.json), Installation.STEP_UP);
    }

    /** The same side with other clients. */
    PeerSide with(List<Desk> others) {
        return new PeerSide(name, trail, installation, pool, others);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void act(int client) {
        Desk desk = desks.get(client);
        Actor actor = desk.actor();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        gate.write(
                actor,
                Desk.WRITE,
                desk.target(),
                at,
                handle -> trail.leave(handle, new Trail.Act(actor, desk, at, update(handle, desk))));
    }

    private long update(Handle handle, Desk desk) {
        UUID area = desk.area().value();
        try (HeadlessRows rows = new HeadlessRows(handle, area, installation.sealing, installation.json, areaKeys)) {
            return rows.update(Desk.reported(rows.read(ActionRow.class, desk.action())));
        }
    }
}
