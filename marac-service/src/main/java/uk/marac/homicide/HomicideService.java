package uk.marac.homicide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.DomesticHomicideId;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.protocol.ProtocolService;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.EntityTags;
import uk.marac.web.FieldErrors;
import uk.marac.web.ProblemException;

/**
 * Records deaths of which the partnership was told. The case that one names is not destroyed while the record stands; it is put
 * under no hold, which is a disclosure officer's to do.
 */
public final class HomicideService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final Deaths deaths = new Deaths();

    public HomicideService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    /** With those that were withdrawn, the newest death first. */
    public List<HomicideView> list(Actor actor, AreaId area) {
        return gate.list(actor, Permission.LIST_HOMICIDES, area, tx -> {
            String label = protocol.inForce(tx).settings().deathReviewLabel();
            return deaths.visible(tx).stream()
                    .map(row -> HomicideView.of(row, label))
                    .toList();
        });
    }

    /** @throws ProblemException 422 for days that cannot be, or a case that the actor does not see */
    public UUID record(Actor actor, AreaId area, HomicideRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.RECORD_HOMICIDE, Target.area(area), idempotency, (tx, id) -> {
            check(tx, request, null);
            tx.insert(DomesticHomicideRow.recorded(area, new DomesticHomicideId(id), 1, request, actor.id(), tx.now()));
        });
    }

    /**
     * @return the new version
     * @throws ProblemException 409 if it was withdrawn, 422 as for a new one
     */
    public long amend(Actor actor, AreaId area, DomesticHomicideId id, long expected, HomicideRequest request) {
        return gate.write(actor, Permission.AMEND_HOMICIDE, Target.of(area, id), tx -> {
            DomesticHomicideRow row = standing(tx, id, expected);
            check(tx, request, Confidential.valueOf(row.knownCase()));
            return tx.update(row.amended(request));
        });
    }

    /**
     * @return the new version
     * @throws ProblemException 409 if it was withdrawn already
     */
    public long withdraw(
            Actor actor, AreaId area, DomesticHomicideId id, long expected, HomicideWithdrawalRequest request) {
        return gate.write(actor, Permission.WITHDRAW_HOMICIDE, Target.of(area, id), tx -> {
            DomesticHomicideRow row = standing(tx, id, expected);
            tx.note(CommitmentTag.REASON, request.reason().getBytes(UTF_8));
            return tx.update(row.withdrawn(new Withdrawal(new Narrative(request.reason()), actor.id(), tx.now())));
        });
    }

    private DomesticHomicideRow standing(Tx tx, DomesticHomicideId id, long expected) {
        DomesticHomicideRow row = deaths.get(tx, id);
        EntityTags.check(expected, row.version());
        if (row.withdrawal() != null) {
            throw ProblemException.conflict("withdrawal", "this record was withdrawn");
        }
        return row;
    }

    /** @param before the case that the record names already: it may have been destroyed since */
    private void check(WriteTx tx, HomicideRequest request, @Nullable CaseId before) {
        FieldErrors errors = new FieldErrors();
        if (request.toldOn().isBefore(request.diedOn())) {
            errors.wrong("toldOn", "must not be before the death");
        }
        if (request.toldOn().isAfter(LondonDay.of(tx.now()))) {
            errors.wrong("toldOn", "must not be in the future");
        }
        CaseId known = request.knownCase();
        if (known != null && !known.equals(before) && !deaths.keeps(tx, known)) {
            errors.wrong("knownCase", "is not a case that you may see");
        } else if (known != null && !request.saysKnown()) {
            errors.wrong("knownCase", "is of nobody whom this MARAC is said to have known");
        }
        errors.refuse();
    }
}
