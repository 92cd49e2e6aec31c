package uk.marac.attachment;

import java.util.List;
import java.util.Optional;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AttachmentId;
import uk.marac.id.ReferralId;

/** Rows of documents by their clear columns, and the content beside them. */
final class AttachmentDao {

    Optional<AttachmentRow> find(Tx tx, AttachmentId id) {
        return tx.rows(AttachmentRow.class).withId(id).find();
    }

    /** The documents of a referral that the actor may open. */
    List<AttachmentRow> ofReferral(Tx tx, ReferralId referral) {
        Scope scope = tx.scope(Permission.VIEW_ATTACHMENT);
        return tx.rows(AttachmentRow.class)
                .where("t.referral_id = :referral AND " + scope.sql())
                .bind("referral", referral)
                .bindAll(scope.bindings())
                .tail("ORDER BY t.attached_at, t.id")
                .list();
    }

    void putContent(WriteTx tx, AttachmentId id, byte[] sealed) {
        tx.execute("INSERT INTO marac.attachment_content (area_id, attachment_id, content)"
                        + " VALUES (:area, :id, :content)")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .bind("content", sealed)
                .execute();
    }

    Optional<byte[]> content(Tx tx, AttachmentId id) {
        return tx.query("SELECT content FROM marac.attachment_content WHERE area_id = :area AND attachment_id = :id")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(byte[].class)
                .findOne();
    }
}
