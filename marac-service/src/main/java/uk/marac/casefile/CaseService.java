package uk.marac.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonView;
import uk.marac.person.PersonViews;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.Page;
import uk.marac.web.Tagged;
import uk.marac.web.ViewTag;

/** Cases as those see them who are involved. */
public final class CaseService {

    private final Gate gate;
    private final Declarations declarations;
    private final CaseDao cases = new CaseDao();
    private final JoinedCases joined = new JoinedCases();
    private final PersonDao people = new PersonDao();
    private final PersonViews views = new PersonViews();

    public CaseService(Gate gate, SamePeople samePeople) {
        this.gate = gate;
        this.declarations = new Declarations(samePeople);
    }

    public List<CaseSummary> list(Actor actor, AreaId area, @Nullable CaseState state, Page page) {
        return gate.list(actor, Permission.LIST_CASES, area, tx -> {
            List<CaseRow> rows = cases.page(tx, tx.scope(Permission.VIEW_CASE), state, page);
            Map<CaseId, String> victims =
                    people.victims(tx, rows.stream().map(CaseRow::id).toList());
            return rows.stream()
                    .map(row -> new CaseSummary(
                            row.id(), row.caseNumber(), row.state(), row.referredAt(), victims.get(row.id())))
                    .toList();
        });
    }

    public Tagged<CaseView> view(Actor actor, AreaId area, CaseId id) {
        return gate.read(actor, Permission.VIEW_CASE, Target.of(area, id), tx -> {
            CaseRow row = cases.find(tx, id).orElseThrow(tx::refuse);
            CaseView view = new CaseView(
                    row.id(),
                    row.caseNumber(),
                    row.state(),
                    row.referredAt(),
                    visible(tx, Confidential.valueOf(row.earlierCaseId())),
                    row.state() == CaseState.JOINED
                            ? visible(tx, joined.host(tx, id).orElse(null))
                            : null,
                    joined.to(tx, List.of(id)).getOrDefault(id, List.of()).stream()
                            .flatMap(other -> Stream.ofNullable(visible(tx, other)))
                            .toList(),
                    Narrative.textOf(row.transferredFrom()),
                    views.of(tx, id));
            return new Tagged<>(view, tag(tx, view));
        });
    }

    /** Of what this reader sees alone; people are stated anew under other ids, and what is fixed with the state is not named. */
    private static String tag(Tx tx, CaseView view) {
        ViewTag tag = new ViewTag().with(view.id(), view.state().ordinal());
        if (view.earlierCase() != null) {
            tag.with(view.earlierCase(), 0);
        }
        if (view.joinedTo() != null) {
            tag.with(view.joinedTo(), 1);
        }
        view.joined().forEach(other -> tag.with(other, 2));
        for (PersonView person : view.people()) {
            tag.with(person.id(), 0);
            person.addresses().forEach(address -> tag.with(address.id(), address.version()));
        }
        return tag.of(tx, "case");
    }

    /**
     * Closes the case, all that hangs on it, and the other cases of the same people, to the one who asks; nobody can undo it
     * for themselves.
     */
    public UUID declareConflict(
            Actor actor, AreaId area, CaseId id, ConflictRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.DECLARE_CONFLICT,
                Target.of(area, id),
                idempotency,
                (tx, conflict) -> declarations.declare(tx, new ConflictId(conflict), id, request));
    }

    private @Nullable CaseId visible(Tx tx, @Nullable CaseId earlier) {
        return Optional.ofNullable(earlier)
                .flatMap(id -> cases.find(tx, id, tx.scope(Permission.VIEW_CASE)))
                .map(CaseRow::id)
                .orElse(null);
    }
}
