package uk.marac.flag;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.ConflictRequest;
import uk.marac.casefile.Declarations;
import uk.marac.casefile.Speakers;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.id.FlagId;
import uk.marac.matching.CaseLinks;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.protocol.ProtocolService;
import uk.marac.time.LondonDay;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Flags that agencies put on their own files of a case, so that a further incident is recognised as a possible repeat. */
public final class FlagService {

    private final Gate gate;
    private final Flags flags;
    private final Declarations declarations = new Declarations(new CaseLinks());

    public FlagService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.flags = new Flags(protocol);
    }

    /** @throws ProblemException 409 if the case was not heard or has the agency's flag already, 422 for an agency that is not involved */
    public UUID place(Actor actor, AreaId area, CaseId caseId, FlagRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.PLACE_FLAG,
                Target.of(area, caseId),
                idempotency,
                (tx, id) -> place(tx, new FlagId(id), caseId, request));
    }

    private static void place(WriteTx tx, FlagId id, CaseId caseId, FlagRequest request) {
        AgencyId agency = Speakers.of(tx, caseId, request.agency());
        boolean heard = !tx.rows(CaseListingRow.class)
                .where("t.case_id = :case AND t.outcome = :heard")
                .bind("case", caseId)
                .bind("heard", ListingOutcome.HEARD)
                .list()
                .isEmpty();
        if (!heard) {
            throw ProblemException.conflict("case", "was not heard");
        }
        boolean there = !tx.rows(CaseFlagRow.class)
                .where("t.case_id = :case AND t.agency_id = :agency AND t.removed_at IS NULL")
                .bind("case", caseId)
                .bind("agency", agency)
                .list()
                .isEmpty();
        if (there) {
            throw ProblemException.conflict("agency", "has its flag on this case already");
        }
        tx.insert(CaseFlagRow.placed(
                tx.area(), id, caseId, agency, tx.now(), tx.actor().id()));
    }

    /** Every flag that the actor may see, removed ones too, the newest first. */
    public List<FlagView> list(Actor actor, AreaId area, Page page) {
        return gate.list(actor, Permission.LIST_FLAGS, area, tx -> flags.views(tx, flags.page(tx, page)));
    }

    /**
     * The flags whose last day is in the month, the first to lapse first.
     *
     * @param month null for the coming one
     */
    public List<FlagView> lapsing(Actor actor, AreaId area, @Nullable YearMonth month, Page page) {
        return gate.list(actor, Permission.LIST_FLAGS, area, tx -> {
            YearMonth asked =
                    month == null ? YearMonth.from(LondonDay.of(tx.now())).plusMonths(1) : month;
            return flags.views(tx, flags.lapsing(tx, asked, page));
        });
    }

    public FlagView view(Actor actor, AreaId area, FlagId id) {
        return gate.read(
                actor, Permission.VIEW_FLAG, Target.of(area, id), tx -> flags.views(tx, List.of(flags.get(tx, id)))
                        .get(0));
    }

    /** Records on which system of the agency the flag stands; said again, it is corrected. */
    public long acknowledge(Actor actor, AreaId area, FlagId id, long expected, AcknowledgementRequest request) {
        return gate.write(actor, Permission.ACKNOWLEDGE_FLAG, Target.of(area, id), tx -> {
            CaseFlagRow flag = standing(tx, id, expected);
            LocalDate today = LondonDay.of(tx.now());
            if (request.placedOn().isAfter(today)) {
                throw ProblemException.invalid("placedOn", "must not be in the future");
            }
            return tx.update(flag.acknowledged(request.acknowledgement()));
        });
    }

    /** Takes the flag off: it is not live from now on, whatever its window. */
    public long remove(Actor actor, AreaId area, FlagId id, long expected, RemovalRequest request) {
        return gate.write(
                actor,
                Permission.REMOVE_FLAG,
                Target.of(area, id),
                tx -> tx.update(standing(tx, id, expected).removed(tx.now(), request.reason())));
    }

    /**
     * Closes the case, its flags and all that hangs on it, and the other cases of the same people, to the one who asks; for
     * whom only the flag names them.
     */
    public UUID declareConflict(
            Actor actor, AreaId area, FlagId id, ConflictRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.DECLARE_CONFLICT_AT_FLAG,
                Target.of(area, id),
                idempotency,
                (tx, conflict) -> declarations.declare(
                        tx, new ConflictId(conflict), flags.get(tx, id).caseId(), request));
    }

    private CaseFlagRow standing(Tx tx, FlagId id, long expected) {
        CaseFlagRow flag = flags.get(tx, id);
        EntityTags.check(expected, flag.version());
        if (flag.removedAt() != null) {
            throw ProblemException.conflict("removedAt", "this flag was taken off already");
        }
        return flag;
    }
}
