package uk.marac.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.ledger.AuditReader;
import uk.marac.ledger.Checkpoints;
import uk.marac.ledger.Ledger;
import uk.marac.ledger.Sequencer;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.EntryIds;
import uk.marac.vault.Vault;
import uk.marac.vault.VaultSession;

/**
 * The only way to a person's data. An act names its actor, permission and target; the Gate opens the transaction,
 * decides by the permission's grounds, runs the work and leaves an entry. A write commits together with its entry; a
 * read's entry is committed before its result is returned; a refusal or failure is rolled back and leaves an entry of
 * its own. Where that cannot be written, the caller gets the failure to write it instead.
 */
public final class Gate {

    private final Database database;
    private final Core core;
    private final Entries entries;
    private final Doorkeeper doorkeeper;
    private final Clock clock;
    private final Tally tally = new Tally();
    private final Remembered remembered = new Remembered();
    private final Looks looks;
    private final Waiting waiting;

    /**
     * @param stepUp what acts that need a fresh sign-in ask for
     * @param ids draws identifiers; random outside tests
     */
    public Gate(DataSource pool, Vault vault, StepUp stepUp, Clock clock, Supplier<UUID> ids) {
        AreaKeys areaKeys = vault.areaKeys();
        this.database = new Database(pool);
        this.core = new Core(vault, new Sequencer(areaKeys), new Checkpoints(areaKeys), new AuditReader(areaKeys), ids);
        this.entries = new Entries(new Ledger(areaKeys));
        this.doorkeeper = new Doorkeeper(stepUp);
        this.clock = clock;
        this.looks = new Looks(database, core, entries, doorkeeper, remembered);
        this.waiting = new Waiting(database, this::now);
    }

    /** The areas of the installation, for who goes from one to the next. */
    public List<AreaId> areas() {
        return database.read(AreaId.INSTALLATION, Areas::all);
    }

    /** Which of them have something for a job. */
    public Waiting waiting() {
        return waiting;
    }

    /** How often acts came to nothing since the start. */
    public Tally tally() {
        return tally;
    }

    /** What this instance committed and has not seen under a checkpoint. */
    public Remembered remembered() {
        return remembered;
    }

    /** Whether the database answers. */
    public boolean answers() {
        return database.answers();
    }

    /** Makes the installation's own area, with its keys and log, unless it is there. */
    public void install(Actor operator, String logOrigin) {
        List<UUID> appended = database.write(AreaId.INSTALLATION, handle -> {
            if (Areas.all(handle).contains(AreaId.INSTALLATION)) {
                return List.<UUID>of();
            }
            Access access = new Access(operator, Permission.OPEN_AREA, Target.area(AreaId.INSTALLATION), now());
            EntryIds entryIds = new EntryIds(core.ids());
            try (VaultSession session = core.vault().open(handle, AreaId.INSTALLATION.value(), entryIds)) {
                WriteTx tx = new WriteTx(handle, session, access, Admission.NONE.standing(), core);
                tx.openArea(AreaId.INSTALLATION, "installation", "Installation", logOrigin);
                return entries.append(
                        handle,
                        entryIds,
                        AreaId.INSTALLATION,
                        access,
                        Admission.NONE,
                        Outcome.DONE,
                        null,
                        Traces.of(tx));
            }
        });
        remembered.add(AreaId.INSTALLATION, appended);
    }

    /**
     * Reads about one target.
     *
     * @throws Refused if no ground of the permission holds, or the target is not there
     * @throws StepUp.Required if a ground holds but the sign-in is too old or too weak
     */
    public <T> T read(Actor actor, Permission permission, Target target, Function<Tx, T> work) {
        Access access = new Access(actor, permission, target, now());
        EntryIds entryIds = new EntryIds(core.ids());
        try {
            Done<T> done = looks.look(access, entryIds, work);
            if (permission.leavesEntry()) {
                looks.leave(access, entryIds, done.admission(), done.traces(), Outcome.DONE, null);
            }
            return done.result();
        } catch (RuntimeException e) {
            record(access, e);
            throw e;
        }
    }

    /**
     * Begins to give out what is more than one transaction should hold. It is decided as a read is; that it STARTED is
     * committed before this returns, and that it FINISHED or was ABORTED once {@link Export#give} has given it.
     *
     * @param begin what is asked for first, and refused like everything
     * @throws Refused if no ground of the permission holds, or the target is not there
     * @throws StepUp.Required if a ground holds but the sign-in is too old or too weak
     */
    public <T> Export<T> export(Actor actor, Permission permission, Target target, Function<Tx, T> begin) {
        Access access = new Access(actor, permission, target, now());
        EntryIds entryIds = new EntryIds(core.ids());
        try {
            Done<T> begun = looks.look(access, entryIds, begin);
            looks.leave(access, entryIds, begun.admission(), begun.traces(), Outcome.STARTED, null);
            return new Export<>(looks, access, begun, this::now, core.ids());
        } catch (RuntimeException e) {
            record(access, e);
            throw e;
        }
    }

    /**
     * Asks whether an act would be let in, before what it needs is read from the caller. It leaves an entry only where
     * the answer is no: the act that follows decides again, and leaves its own.
     *
     * @throws Refused if no ground of the permission holds, or the target is not there
     * @throws StepUp.Required if a ground holds but the sign-in is too old or too weak
     */
    public void knock(Actor actor, Permission permission, Target target) {
        Access access = new Access(actor, permission, target, now());
        try {
            var unused = database.read(target.area(), handle -> {
                try (VaultSession session =
                        core.vault().open(handle, target.area().value(), new EntryIds(core.ids()))) {
                    return doorkeeper.admit(handle, session, access, false);
                }
            });
        } catch (RuntimeException e) {
            record(access, e);
            throw e;
        }
    }

    /** Reads a list; the permission is about the area, the rows by {@link Tx#scope}. */
    public <T> T list(Actor actor, Permission permission, AreaId area, Function<Tx, T> work) {
        return read(actor, permission, Target.area(area), work);
    }

    /**
     * Writes about one target, which is locked first.
     *
     * @throws Refused if no ground of the permission holds, or the target is not there
     * @throws StepUp.Required if a ground holds but the sign-in is too old or too weak
     */
    public <T> T write(Actor actor, Permission permission, Target target, Function<WriteTx, T> work) {
        Access access = new Access(actor, permission, target, now());
        EntryIds entryIds = new EntryIds(core.ids());
        List<UUID> appended = new ArrayList<>();
        try {
            T done = database.write(target.area(), handle -> {
                try (VaultSession session =
                        core.vault().open(handle, target.area().value(), entryIds)) {
                    Admission admission = doorkeeper.admit(handle, session, access, true);
                    touch(session, target);
                    WriteTx tx = new WriteTx(handle, session, access, admission.standing(), core);
                    T result = work.apply(tx);
                    var unused = ListCheck.verify(session, access, admission, tx.scopes());
                    if (permission.leavesEntry()) {
                        appended.addAll(entries.append(
                                handle, entryIds, target.area(), access, admission, Outcome.DONE, null, Traces.of(tx)));
                    }
                    return result;
                }
            });
            remembered.add(target.area(), appended);
            return done;
        } catch (RuntimeException e) {
            record(access, e);
            throw e;
        }
    }

    /**
     * Makes something new under an id that is drawn first. With an idempotency key the same request made twice makes
     * one thing; the grounds are checked again on the second.
     *
     * @return the id of what was made, now or the first time
     */
    public UUID create(
            Actor actor,
            Permission permission,
            Target target,
            @Nullable Idempotency idempotency,
            BiConsumer<WriteTx, UUID> work) {
        return create(actor, permission, target, idempotency, WriteTx::newId, work);
    }

    /**
     * As the other, where what is asked for may have been made before and taken back, and then is there again.
     *
     * @param id draws an id, or finds that of what was there
     */
    public UUID create(
            Actor actor,
            Permission permission,
            Target target,
            @Nullable Idempotency idempotency,
            Function<WriteTx, UUID> id,
            BiConsumer<WriteTx, UUID> work) {
        return write(actor, permission, target, tx -> {
            UUID made = id.apply(tx);
            Optional<UUID> earlier = idempotency == null ? Optional.empty() : new Replays(tx).claim(idempotency, made);
            if (earlier.isEmpty()) {
                work.accept(tx, made);
            }
            return earlier.orElse(made);
        });
    }

    /** An act on a case is of that case even if it opens no row. */
    static void touch(VaultSession session, Target target) {
        if (target.kind() == TargetKind.CASE) {
            session.touch(target.id());
        }
    }

    /** A second transaction, since the first was rolled back; of an area that is not there, in the installation's log. */
    private void record(Access access, RuntimeException failure) {
        if (!access.permission().leavesEntry()) {
            return;
        }
        Outcome outcome = failure instanceof Refused
                ? Outcome.REFUSED
                : failure instanceof StepUp.Required ? Outcome.STEP_UP_REQUIRED : Outcome.FAILED;
        tally.count(outcome);
        String kind = outcome == Outcome.FAILED ? FailureCode.of(failure) : null;
        try {
            AreaId log = database.write(
                    access.target().area(),
                    handle -> Areas.logOf(handle, access.target().area()));
            List<UUID> appended = database.write(
                    log,
                    handle -> entries.append(
                            handle, new EntryIds(core.ids()), log, access, Admission.NONE, outcome, kind, Traces.NONE));
            remembered.add(log, appended);
        } catch (RuntimeException e) {
            // A refusal tells something too: nobody learns of it without its entry.
            e.addSuppressed(failure);
            throw e;
        }
    }

    /** As fine as the database keeps it, so that what is compared later is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
