package uk.marac.gate;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.AttachmentId;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSignature;
import uk.marac.ledger.Cosignable;
import uk.marac.ledger.Cosigning;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.StoredCheckpoint;
import uk.marac.vault.SealedContent;
import uk.marac.vault.VaultSession;

/** A transaction that may write. Work and entry commit together or not at all. */
public final class WriteTx extends Tx {

    WriteTx(Handle handle, VaultSession vault, Access access, Standing standing, Core core) {
        super(handle, vault, access, standing, core);
    }

    public <R extends Record> void insert(R row) {
        vault.insert(row);
    }

    /** Writes the row at the version after the one that it carries; {@link uk.marac.vault.StaleVersion} if that is not the stored one. */
    public <R extends Record> long update(R row) {
        return vault.update(row);
    }

    public <R extends Record> void delete(R row) {
        vault.delete(row);
    }

    /** Seals a document under its case's key; the caller stores it and binds its digest into a row. */
    public SealedContent sealContent(CaseId about, AttachmentId document, byte[] content) {
        return vault.sealContent(about.value(), document.value(), content);
    }

    /** Destroys a case for good: all its rows, its key, its agencies' and its people's. Who asks has checked for holds. */
    public void destroyCase(CaseId caseId) {
        vault.destroyCase(caseId.value(), now());
    }

    /** Plain SQL on tables that are not sealed rows: postings of the index, content of attachments. */
    public Update execute(String sql) {
        return handle.createUpdate(sql);
    }

    public PreparedBatch batch(String sql) {
        return handle.prepareBatch(sql);
    }

    /** Opens a new area: its row, its keys and its log, all or nothing. */
    public void openArea(AreaId area, String code, String name, String logOrigin) {
        Database.enter(handle, area);
        handle.createUpdate("INSERT INTO marac.area (id, code, name, opened_at) VALUES (:id, :code, :name, :now)")
                .bind("id", area.value())
                .bind("code", code)
                .bind("name", name)
                .bind("now", now().atOffset(ZoneOffset.UTC))
                .execute();
        core.vault().areaKeys().create(handle, area.value());
        core.checkpoints().openLog(handle, area.value(), logOrigin, now());
        Database.enter(handle, area());
    }

    /** Gives staged entries of this area their places; returns how many. */
    public int sequenceLog() {
        return core.sequencer().sequence(handle, area().value(), now());
    }

    /** Whether the newest checkpoint covers all of this area's log. */
    public boolean isLogSigned() {
        return core.checkpoints().isSigned(handle, area().value());
    }

    /** Signs the head of this area's log, unless it is signed already. */
    public Optional<StoredCheckpoint> signLog() {
        return core.checkpoints().sign(handle, area().value(), now());
    }

    /**
     * Brings this area's log in the sink on by a step; returns whether there may be more.
     *
     * @throws uk.marac.ledger.SinkDisagrees where the two are not one log
     * @throws java.io.UncheckedIOException where the sink cannot be written
     */
    public boolean fillSink(SinkFolder sink) {
        return core.checkpoints().fill(handle, area().value(), sink);
    }

    /**
     * Whether the sink holds no more of this area's log than is signed here, nor anything else.
     *
     * @throws uk.marac.ledger.SinkDisagrees where it does
     * @throws java.io.UncheckedIOException where the sink cannot be read
     */
    public boolean isSinkFull(SinkFolder sink) {
        return core.checkpoints().isFull(handle, area().value(), sink);
    }

    /**
     * Gives this area's log the end back that it lost and the sink has; returns how many places.
     *
     * @throws uk.marac.ledger.SinkDisagrees where that cannot be done to the last byte
     */
    public long replayFromSink(SinkFolder sink) {
        return core.checkpoints().replay(handle, area().value(), sink, now());
    }

    /**
     * Closes this area's log at what the sink has of it and begins another, whose first entry is this act's and names that
     * checkpoint: size as version, root as digest.
     *
     * @throws uk.marac.ledger.SinkDisagrees where the log's own keys did not sign what the sink has
     */
    public void succeedLog(SinkFolder sink) {
        begin(core.checkpoints().succeed(handle, area().value(), sink, vault.entryId()));
    }

    /** The same at the newest checkpoint that is here, where a witness knows what nobody has any more. */
    public void succeedLog() {
        begin(core.checkpoints().succeed(handle, area().value(), vault.entryId()));
    }

    private void begin(Checkpoint after) {
        vault.name(new RowWrite("log_checkpoint", area().value(), after.size(), after.root(), RowOp.INSERT));
    }

    /**
     * Stores what a witness signed of this area's log, each line checked, and adds it to the sink.
     *
     * @throws java.io.UncheckedIOException where the sink cannot be written
     */
    public void keepCosignatures(Cosignable asked, List<NoteSignature> signatures, @Nullable SinkFolder sink) {
        new Cosigning(handle, area().value()).keep(asked, signatures, sink, now());
    }
}
