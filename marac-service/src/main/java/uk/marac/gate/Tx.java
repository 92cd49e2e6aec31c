package uk.marac.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import uk.marac.id.AreaId;
import uk.marac.id.AttachmentId;
import uk.marac.id.CaseId;
import uk.marac.keys.Secret;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ring.Purpose;
import uk.marac.ledger.Detail;
import uk.marac.vault.RowQuery;
import uk.marac.vault.SealedContent;
import uk.marac.vault.VaultSession;

/**
 * A transaction that the Gate opened for one actor, one permission and one target. There is no other way to the
 * database, so nothing is read or written without the three and the entry that names them.
 */
public sealed class Tx permits WriteTx {

    final Handle handle;
    final VaultSession vault;
    private final Access access;
    private final Standing standing;
    final Core core;
    private final List<Detail> details = new ArrayList<>();
    private final Set<Permission> scopes = EnumSet.noneOf(Permission.class);

    Tx(Handle handle, VaultSession vault, Access access, Standing standing, Core core) {
        this.handle = handle;
        this.vault = vault;
        this.access = access;
        this.standing = standing;
        this.core = core;
    }

    public Actor actor() {
        return access.actor();
    }

    public AreaId area() {
        return access.target().area();
    }

    /** The time of the act; the same throughout the transaction. */
    public Instant now() {
        return access.at();
    }

    public Standing standing() {
        return standing;
    }

    public UUID newId() {
        return core.ids().get();
    }

    /** Sealed rows of this area, opened and shown to be the newest. */
    public <R extends Record> RowQuery<R> rows(Class<R> type) {
        return vault.rows(type);
    }

    /** Plain SQL over clear columns; row-level security holds. */
    public Query query(String sql) {
        return handle.createQuery(sql);
    }

    /** What of a target's table the actor may see, for a list. */
    public Scope scope(Permission view) {
        scopes.add(view);
        return Scope.of(view, standing, access.actor(), access.at());
    }

    /** One of the area's own secrets. */
    public Secret secret(Purpose purpose) {
        return core.vault().areaKeys().secret(handle, area().value(), purpose);
    }

    /** What the area's log holds, for those who watch over it. */
    public AuditLog log() {
        return new AuditLog(handle, area().value(), core);
    }

    /** @throws uk.marac.vault.RowTampered unless the content is what was sealed, to the last byte */
    public byte[] openContent(CaseId about, AttachmentId document, SealedContent sealed, int length) {
        return vault.openContent(about.value(), document.value(), sealed, length);
    }

    /** Wipes the keys opened so far, for a walk over more rows than memory should hold the keys of. */
    public void forgetKeys() {
        vault.forgetKeys();
    }

    /** Puts a sensitive detail of the act into its entry: a commitment there, the value sealed beside it. */
    public void note(CommitmentTag tag, byte[] value) {
        details.add(new Detail(tag, value, null));
    }

    /** As {@link #note(CommitmentTag, byte[])}, sealed under the case's audit key so that it outlives the case's records. */
    public void note(CommitmentTag tag, byte[] value, CaseId about) {
        details.add(new Detail(tag, value, about.value()));
    }

    /** Ends the act as if the target were not there. */
    public Refused refuse() {
        return new Refused();
    }

    /** By what of the actor's permissions rows were chosen. */
    Set<Permission> scopes() {
        return scopes;
    }

    List<Detail> details() {
        return details;
    }
}
