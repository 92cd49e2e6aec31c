package uk.marac.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonLinkId;
import uk.marac.id.ReferralId;
import uk.marac.referral.ReferralRow;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Proposals and links as coordinators see and undo them. */
public final class MatchService {

    private final Gate gate;
    private final List<LinkListener> listeners;
    private final Matches matches = new Matches();
    private final MatchDao dao = new MatchDao();

    public MatchService(Gate gate, List<LinkListener> listeners) {
        this.gate = gate;
        this.listeners = List.copyOf(listeners);
    }

    public MatchesView view(Actor actor, AreaId area, ReferralId id) {
        return gate.read(actor, Permission.VIEW_MATCHES, Target.of(area, id), tx -> {
            ReferralRow referral = tx.rows(ReferralRow.class).withId(id).find().orElseThrow(tx::refuse);
            List<Proposal> all =
                    dao.find(tx, id).map(row -> row.proposals().value()).orElse(List.of());
            List<LinkView> links =
                    dao.links(tx, referral.caseId()).stream().map(LinkView::of).toList();
            Set<CaseId> visible = visible(
                    tx,
                    Stream.concat(
                                    all.stream().map(Proposal::earlierCase),
                                    links.stream().map(LinkView::earlierCase))
                            .distinct()
                            .toList());
            return new MatchesView(
                    matches.isSearched(tx, id),
                    of(all, MatchKind.SAME_PEOPLE, visible),
                    of(all, MatchKind.SERIAL_PERPETRATOR, visible),
                    links.stream()
                            .filter(link -> visible.contains(link.earlierCase()))
                            .toList());
        });
    }

    /**
     * Undoes a link, so that what was decided of that earlier case is open again. The entry of the act that made it stays,
     * as does this one's.
     *
     * @throws ProblemException 409 while the case of the link is joined to the other
     */
    public void undo(Actor actor, AreaId area, PersonLinkId id, long expected) {
        gate.write(actor, Permission.UNDO_PERSON_LINK, Target.of(area, id), tx -> {
            PersonLinkRow link = tx.rows(PersonLinkRow.class).withId(id).find().orElseThrow(tx::refuse);
            EntityTags.check(expected, link.version());
            CaseRow file = tx.rows(CaseRow.class).withId(link.caseId()).find().orElseThrow(tx::refuse);
            if (file.state() == CaseState.JOINED) {
                throw ProblemException.conflict(
                        "link", "holds two referrals of one incident together: separate them first");
            }
            tx.delete(link);
            matches.reopen(tx, link.caseId(), link.earlierCase().value());
            listeners.forEach(listener -> listener.undone(tx, link.caseId()));
            return id;
        });
    }

    /** A coordinator who has declared a conflict on an earlier case does not learn of it here either. */
    private static Set<CaseId> visible(Tx tx, List<CaseId> cases) {
        Scope scope = tx.scope(Permission.VIEW_CASE);
        return tx
                .rows(CaseRow.class)
                .where("t.id = ANY(:ids) AND " + scope.sql())
                .bind("ids", cases)
                .bindAll(scope.bindings())
                .list()
                .stream()
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    private static List<Proposal> of(List<Proposal> all, MatchKind kind, Set<CaseId> visible) {
        return all.stream()
                .filter(proposal -> proposal.kind() == kind && visible.contains(proposal.earlierCase()))
                .toList();
    }
}
