package uk.marac.repeat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.Conflicts;
import uk.marac.casefile.JoinedCases;
import uk.marac.casefile.OtherCases;
import uk.marac.casefile.StaffCases;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.matching.CaseLinks;
import uk.marac.matching.Linked;
import uk.marac.matching.Matches;
import uk.marac.matching.Proposal;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.referral.ReferralAct;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.ReferralState;
import uk.marac.referral.ReferralStates;
import uk.marac.vault.Confidential;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Determinations whether referrals are repeats. */
public final class RepeatService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final Matches matches = new Matches();
    private final RepeatProposals proposals = new RepeatProposals();
    private final CaseFiles files = new CaseFiles();
    private final JoinedCases joined = new JoinedCases();
    private final CaseLinks links = new CaseLinks();
    private final OtherCases others = new OtherCases(links);
    private final Conflicts conflicts = new Conflicts();
    private final StaffCases staffCases = new StaffCases();

    public RepeatService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.protocol = protocol;
    }

    public RepeatView view(Actor actor, AreaId area, ReferralId id) {
        return gate.read(actor, Permission.VIEW_MATCHES, Target.of(area, id), tx -> {
            ReferralRow referral = referral(tx, id);
            ProtocolView inForce = protocol.inForce(tx);
            RepeatRule rule = RepeatRule.of(inForce.settings());
            Optional<RepeatDeterminationRow> determination = determination(tx, id);
            CaseId determined = determination
                    .map(row -> Confidential.valueOf(row.earlierCase()))
                    .orElse(null);
            List<EarlierCaseView> earlier = proposals.views(tx, rule, referral, determined);
            return new RepeatView(
                    matches.isSearched(tx, id),
                    RepeatProposals.overall(earlier),
                    inForce.number(),
                    rule.anchor(),
                    rule.windowMonths(),
                    referral.incidentOn().value(),
                    referral.incidentBasis().value(),
                    earlier,
                    determination
                            .map(row -> DeterminationView.of(row, victim(tx, referral)))
                            .orElse(null),
                    referral.version());
        });
    }

    /**
     * Determines a referral that waits or was accepted, and confirms or rejects what was proposed about its people. A
     * repeat may be noticed late, and a determination may have been wrong; after acceptance both need a reason.
     *
     * @param expected version of the referral that the coordinator read
     * @throws ProblemException 409 if the referral neither waits nor was accepted, 422 for each field that is missing or
     *     does not fit
     */
    public void determine(Actor actor, AreaId area, ReferralId id, long expected, DeterminationRequest request) {
        gate.write(actor, Permission.DETERMINE_REPEAT, Target.of(area, id), tx -> {
            ReferralRow referral = referral(tx, id);
            EntityTags.check(expected, referral.version());
            var unused = ReferralStates.move(referral.state(), ReferralAct.DETERMINE_REPEAT);
            boolean late = referral.state() == ReferralState.ACCEPTED;
            if (late && request.verdict() == RepeatVerdict.SAME_INCIDENT) {
                throw ProblemException.invalid(
                        "verdict", "is for a referral that was not accepted as a case of its own");
            }
            if (late && (request.reason() == null || request.reason().isBlank())) {
                throw ProblemException.invalid("reason", "say why it is determined after it was accepted");
            }
            decide(tx, referral, request);
            return id;
        });
    }

    private void decide(WriteTx tx, ReferralRow referral, DeterminationRequest request) {
        files.hold(tx, referral.caseId());
        CaseId chosen = request.earlierCase();
        // Before anything of the earlier ones is read: none is destroyed meanwhile.
        Set<CaseId> kept = others.keep(tx, () -> ofSamePeople(tx, referral.caseId(), chosen));
        if (chosen != null) {
            CaseRow named = proposals
                    .visible(tx, chosen)
                    .filter(file -> !file.id().equals(referral.caseId()))
                    .orElseThrow(() -> ProblemException.invalid("earlierCase", "is not a case that you may see"));
            if (named.state() == CaseState.JOINED && joined.host(tx, chosen).isPresent()) {
                throw ProblemException.invalid("earlierCase", "was taken in by another case: name that one");
            }
        }
        ProtocolView inForce = protocol.inForce(tx);
        RepeatRule rule = RepeatRule.of(inForce.settings());
        RepeatFinding finding = chosen == null
                ? rule.withoutEarlierCase()
                : proposals.finding(tx, rule, referral, request.criminalType(), chosen);
        List<Proposal> shown = shown(tx, referral);
        List<RepeatFinding> all = shown.stream()
                .map(one -> proposals.finding(tx, rule, referral, request.criminalType(), one.earlierCase()))
                .toList();
        DeterminationRules.check(request, rule, finding, shown, all);
        matches.decide(
                tx,
                referral,
                shown.stream().map(Proposal::earlierCase).collect(Collectors.toSet()),
                chosen,
                why(request));
        store(tx, referral, request, finding, inForce.number());
        closeToSome(tx, referral, chosen, kept);
        CaseRow own = tx.rows(CaseRow.class).withId(referral.caseId()).find().orElseThrow(tx::refuse);
        tx.update(own.repeating(request.verdict() == RepeatVerdict.REPEAT ? chosen : null));
    }

    /** For good by the cases that are of the same people, until it is determined by those that still may be. */
    private void closeToSome(WriteTx tx, ReferralRow referral, @Nullable CaseId chosen, Set<CaseId> kept) {
        Stream<CaseId> open = proposals.ofSamePeople(tx, referral).stream()
                .filter(Proposal::isUndecided)
                .map(Proposal::earlierCase);
        List<CaseId> perhaps = Stream.concat(open, Stream.ofNullable(chosen)).toList();
        List<CaseId> samePerpetrator = proposals.ofSamePerpetrator(tx, referral);
        conflicts.presume(tx, perhaps, samePerpetrator, referral.caseId(), referral.agencyId());
        staffCases.presume(
                tx,
                Stream.concat(perhaps.stream(), samePerpetrator.stream()).toList(),
                referral.caseId(),
                referral.agencyId());
        if (chosen != null) {
            conflicts.carry(tx, chosen, referral.caseId());
            // What is known of the new case alone was not known, or nobody here had to do with it, at the others.
            Set<CaseId> together = new HashSet<>(links.others(tx, referral.caseId()));
            together.retainAll(kept);
            conflicts.spread(tx, referral.caseId(), together);
            staffCases.carry(tx, chosen, referral.caseId(), referral.agencyId());
            staffCases.spread(tx, referral.caseId(), together);
        }
    }

    /** All that may be so once the chosen one is. */
    private Set<CaseId> ofSamePeople(Tx tx, CaseId id, @Nullable CaseId chosen) {
        Linked<CaseId> linked = links.people(tx);
        Set<CaseId> all = new HashSet<>(linked.around(id));
        if (chosen != null) {
            all.addAll(linked.around(chosen));
        }
        all.remove(id);
        return all;
    }

    /** Proposals about cases that this coordinator may see; the others wait for somebody who may. */
    private List<Proposal> shown(Tx tx, ReferralRow referral) {
        List<Proposal> all = proposals.ofSamePeople(tx, referral);
        Set<CaseId> visible = all.stream()
                .map(Proposal::earlierCase)
                .filter(earlier -> proposals.visible(tx, earlier).isPresent())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(proposal -> visible.contains(proposal.earlierCase()))
                .toList();
    }

    private static void store(
            WriteTx tx, ReferralRow referral, DeterminationRequest request, RepeatFinding finding, int protocolNumber) {
        Optional<RepeatDeterminationRow> earlier = determination(tx, referral.id());
        RepeatDeterminationRow row = RepeatDeterminationRow.of(
                referral.areaId(),
                referral.id(),
                earlier.map(RepeatDeterminationRow::version).orElse(1L),
                referral.caseId(),
                referral.version(),
                victim(tx, referral),
                request,
                finding,
                protocolNumber,
                tx.actor().id(),
                tx.now());
        if (earlier.isPresent()) {
            tx.update(row);
        } else {
            tx.insert(row);
        }
    }

    static Optional<RepeatDeterminationRow> determination(Tx tx, ReferralId id) {
        return tx.rows(RepeatDeterminationRow.class).withId(id).find();
    }

    /** The victim as the referral states them now. */
    static PersonId victim(Tx tx, ReferralRow referral) {
        return new PersonDao()
                .people(tx, referral.caseId()).stream()
                        .filter(person -> person.role() == PartyRole.VICTIM)
                        .map(PersonRow::id)
                        .findFirst()
                        .orElseThrow(tx::refuse);
    }

    private static ReferralRow referral(Tx tx, ReferralId id) {
        return tx.rows(ReferralRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    private static String why(DeterminationRequest request) {
        String reason = request.reason();
        return request.verdict() + (reason == null || reason.isBlank() ? "" : ": " + reason);
    }
}
