package uk.marac.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.BreakGlassRow;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.BreakGlassId;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.protocol.ProtocolService;
import uk.marac.vault.Narrative;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Emergency openings: one person, one case, a few hours, with a reason that an auditor reads afterwards. */
public final class BreakGlassService {

    /** Enough for any queue that auditors keep up with; the rest follows as these are reviewed. */
    private static final int MOST = 200;

    private final Gate gate;
    private final ProtocolService protocol;

    public BreakGlassService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    /**
     * Opens the case to the actor from now, for as long as the area's protocol says. A closed case has no emergency.
     */
    public UUID open(
            Actor actor, AreaId area, CaseId caseId, BreakGlassRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.BREAK_GLASS, Target.of(area, caseId), idempotency, (tx, id) -> {
            if (isClosed(tx, caseId)) {
                throw tx.refuse();
            }
            Duration time = Duration.ofHours(protocol.inForce(tx).settings().breakGlassHours());
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8), caseId);
            tx.insert(new BreakGlassRow(
                    area,
                    new BreakGlassId(id),
                    1,
                    caseId,
                    actor.id(),
                    tx.now(),
                    tx.now().plus(time),
                    null,
                    null,
                    new Narrative(request.reason()),
                    null));
        });
    }

    /** What waits for review, oldest first; then what has been reviewed, newest first. */
    public List<BreakGlassView> queue(Actor actor, AreaId area) {
        return gate.list(actor, Permission.LIST_BREAK_GLASS, area, tx -> tx
                .rows(BreakGlassRow.class)
                .tail("ORDER BY (t.reviewed_at IS NOT NULL), t.reviewed_at DESC, t.opened_at, t.id LIMIT " + MOST)
                .list()
                .stream()
                .map(BreakGlassView::of)
                .toList());
    }

    /**
     * Records what the auditor found, once.
     *
     * @return the new version
     * @throws ProblemException 409 if it was reviewed already, or is the auditor's own
     */
    public long review(Actor actor, AreaId area, BreakGlassId id, long expectedVersion, ReviewRequest request) {
        return gate.write(actor, Permission.REVIEW_BREAK_GLASS, Target.of(area, id), tx -> {
            BreakGlassRow row = tx.rows(BreakGlassRow.class).withId(id).find().orElseThrow(tx::refuse);
            EntityTags.check(expectedVersion, row.version());
            if (row.reviewedAt() != null) {
                throw ProblemException.conflict("finding", "has been written already");
            }
            if (row.subject().equals(actor.id())) {
                throw ProblemException.conflict("finding", "is for somebody else to write");
            }
            return tx.update(row.reviewed(tx.now(), actor.id(), new Narrative(request.finding())));
        });
    }

    private static boolean isClosed(Tx tx, CaseId caseId) {
        CaseRow row = tx.rows(CaseRow.class).withId(caseId).find().orElseThrow(tx::refuse);
        return new JoinedCases().worked(tx, row).state() == CaseState.CLOSED;
    }
}
