package uk.marac.gate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.vault.EntryIds;
import uk.marac.vault.VaultSession;

/** Reads in one transaction, and leaves the entry in another: for a look, and for each piece of an export. */
final class Looks {

    private final Database database;
    private final Core core;
    private final Entries entries;
    private final Doorkeeper doorkeeper;
    private final Remembered remembered;

    Looks(Database database, Core core, Entries entries, Doorkeeper doorkeeper, Remembered remembered) {
        this.database = database;
        this.core = core;
        this.entries = entries;
        this.doorkeeper = doorkeeper;
        this.remembered = remembered;
    }

    private interface Decision {
        Admission of(Handle handle, VaultSession session);
    }

    <T> Done<T> look(Access access, EntryIds entryIds, Function<Tx, T> work) {
        return look(access, entryIds, (handle, session) -> doorkeeper.admit(handle, session, access, false), work);
    }

    /** For what goes on: the grounds are decided again, the sign-in is not asked for. */
    <T> Done<T> lookOn(Access access, EntryIds entryIds, Function<Tx, T> work) {
        return look(access, entryIds, (handle, session) -> doorkeeper.decide(handle, session, access, false), work);
    }

    private <T> Done<T> look(Access access, EntryIds entryIds, Decision decision, Function<Tx, T> work) {
        Target target = access.target();
        return database.read(target.area(), handle -> {
            try (VaultSession session = core.vault().open(handle, target.area().value(), entryIds)) {
                Admission admission = decision.of(handle, session);
                Gate.touch(session, target);
                Tx tx = new Tx(handle, session, access, admission.standing(), core);
                T result = work.apply(tx);
                Set<UUID> throughGlass = ListCheck.verify(session, access, admission, tx.scopes());
                return new Done<>(result, admission, Traces.of(tx, throughGlass));
            }
        });
    }

    void leave(
            Access access,
            EntryIds entryIds,
            Admission admission,
            Traces traces,
            Outcome outcome,
            @Nullable String failure) {
        Target target = access.target();
        List<UUID> appended = database.write(
                target.area(),
                handle -> entries.append(handle, entryIds, target.area(), access, admission, outcome, failure, traces));
        remembered.add(target.area(), appended);
    }
}
