package uk.marac.attachment;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.AttachmentId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Bytes;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.RowTampered;
import uk.marac.vault.SealedContent;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Documents of referrals. */
public final class AttachmentService {

    private final Gate gate;
    private final AttachmentDao attachments = new AttachmentDao();
    private final DocumentKinds kinds = new DocumentKinds();

    public AttachmentService(Gate gate) {
        this.gate = gate;
    }

    /** Lets go on only who may attach to this referral, before the document is read from them. */
    public void expect(Actor actor, AreaId area, ReferralId referral) {
        gate.knock(actor, Permission.ATTACH_DOCUMENT, Target.of(area, referral));
    }

    /** @throws ProblemException 422 if the content is of no kind that is taken */
    public UUID attach(
            Actor actor, AreaId area, ReferralId referral, byte[] content, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.ATTACH_DOCUMENT, Target.of(area, referral), idempotency, (tx, id) -> {
            DocumentKind kind = kinds.of(content)
                    .orElseThrow(() -> ProblemException.invalid("content", "is of no kind that is taken"));
            ReferralRow of = tx.rows(ReferralRow.class).withId(referral).find().orElseThrow(tx::refuse);
            AttachmentId attachment = new AttachmentId(id);
            SealedContent sealed = tx.sealContent(of.caseId(), attachment, content);
            tx.insert(new AttachmentRow(
                    area,
                    attachment,
                    1,
                    of.caseId(),
                    referral,
                    agency(tx, of),
                    tx.now(),
                    actor.id(),
                    null,
                    new Confidential<>(kind),
                    new Confidential<>(content.length),
                    new Confidential<>(sealed.digest()),
                    new Confidential<>(sealed.keyGeneration())));
            attachments.putContent(tx, attachment, sealed.bytes());
        });
    }

    /** A name comes after the content and by itself: in an address or a header it would stand in somebody's log. */
    public long name(
            Actor actor, AreaId area, ReferralId referral, AttachmentId id, NameRequest request, long expected) {
        return gate.write(actor, Permission.ATTACH_DOCUMENT, Target.of(area, referral), tx -> {
            AttachmentRow row = attachments.ofReferral(tx, referral).stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow(tx::refuse);
            EntityTags.check(expected, row.version());
            return tx.update(row.named(new Narrative(request.name())));
        });
    }

    public List<AttachmentView> list(Actor actor, AreaId area, ReferralId referral) {
        return gate.read(
                actor,
                Permission.VIEW_REFERRAL,
                Target.of(area, referral),
                tx -> attachments.ofReferral(tx, referral).stream()
                        .map(AttachmentView::of)
                        .toList());
    }

    public AttachmentView view(Actor actor, AreaId area, AttachmentId id) {
        return gate.read(
                actor,
                Permission.VIEW_ATTACHMENT,
                Target.of(area, id),
                tx -> AttachmentView.of(attachments.find(tx, id).orElseThrow(tx::refuse)));
    }

    /** The document itself. All of it was shown to be what was attached before any of it is given out. */
    public byte[] content(Actor actor, AreaId area, AttachmentId id) {
        return gate.read(
                actor,
                Permission.VIEW_ATTACHMENT,
                Target.of(area, id),
                tx -> open(tx, attachments.find(tx, id).orElseThrow(tx::refuse)));
    }

    private byte[] open(Tx tx, AttachmentRow row) {
        SealedContent sealed = new SealedContent(
                attachments
                        .content(tx, row.id())
                        .orElseThrow(() -> new RowTampered("attachment_content", "is missing")),
                row.keyGeneration().value());
        if (!Bytes.equal(sealed.digest(), row.contentDigest().value())) {
            throw new RowTampered("attachment_content", "is not what its row says");
        }
        return tx.openContent(row.caseId(), row.id(), sealed, row.size().value());
    }

    /** The referring agency where one of its own attaches, else the one for which the coordinator coordinates. */
    private static AgencyId agency(WriteTx tx, ReferralRow referral) {
        return tx.standing().agencies().contains(referral.agencyId())
                ? referral.agencyId()
                : tx.standing().agenciesAs(Role.COORDINATOR).stream()
                        .min(Comparator.comparing(AgencyId::value))
                        .orElseThrow(tx::refuse);
    }
}
