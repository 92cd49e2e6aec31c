package uk.marac.gate;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import uk.marac.vault.EntryIds;
import uk.marac.vault.Vault;
import uk.marac.vault.VaultSession;

/**
 * Decides as {@link Gate#write} does, by the same code in the same kind of transaction, and leaves no entry: what trace
 * an act leaves is its work's affair. For databases that are made up and thrown away.
 */
public final class UnauditedGate {

    private final Database database;
    private final Vault vault;
    private final Doorkeeper doorkeeper;

    public UnauditedGate(DataSource pool, Vault vault, StepUp stepUp) {
        this.database = new Database(pool);
        this.vault = vault;
        this.doorkeeper = new Doorkeeper(stepUp);
    }

    /** @throws Refused if no ground of the permission holds, or the target is not there */
    public void write(Actor actor, Permission permission, Target target, Instant at, Consumer<Handle> work) {
        Access access = new Access(actor, permission, target, at);
        var unused = database.write(target.area(), handle -> {
            try (VaultSession session = vault.open(handle, target.area().value(), new EntryIds(UUID::randomUUID))) {
                Admission admission = doorkeeper.admit(handle, session, access, true);
                work.accept(handle);
                return admission;
            }
        });
    }
}
