package uk.marac.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.web.ProblemException;

/**
 * Cases whose referral another case has taken in: one incident was referred twice. The agency that referred is involved in
 * both by the same referral, which is how each finds the other; whoever is asked about the one is asked about both.
 */
public final class JoinedCases {

    private record Pair(CaseId host, CaseId joined) {}

    private static final String PAIRS = """
            SELECT h.case_id AS host, c.id AS joined FROM marac.involvement h
              JOIN marac.involvement j ON j.area_id = h.area_id AND j.source_id = h.source_id AND j.case_id <> h.case_id
               AND j.ground = 'REFERRED' AND j.valid_until IS NULL
              JOIN marac.marac_case c ON c.area_id = j.area_id AND c.id = j.case_id AND c.state = 'JOINED'
             WHERE h.area_id = :area AND h.ground = 'REFERRED' AND h.valid_until IS NULL AND %s = ANY (:cases)
             ORDER BY c.referred_at, c.id
            """;

    private final CaseDao cases = new CaseDao();
    private final Conflicts conflicts = new Conflicts();
    private final StaffCases staffCases = new StaffCases();

    /** Of each case those joined to it, the earliest referred first; nothing for one to which none is. */
    public Map<CaseId, List<CaseId>> to(Tx tx, Collection<CaseId> hosts) {
        return pairs(tx, "h.case_id", hosts).stream()
                .collect(Collectors.groupingBy(Pair::host, Collectors.mapping(Pair::joined, Collectors.toList())));
    }

    /** The case that has taken this one in. */
    public Optional<CaseId> host(Tx tx, CaseId joined) {
        return pairs(tx, "c.id", List.of(joined)).stream().map(Pair::host).findFirst();
    }

    /** All files of the case to which this one belongs: itself, or its host, and what that has taken in. */
    public List<CaseId> together(Tx tx, CaseId id) {
        CaseId host = host(tx, id).orElse(id);
        return Stream.concat(
                        Stream.of(host), to(tx, List.of(host)).values().stream().flatMap(List::stream))
                .toList();
    }

    /** These cases and all that they have taken in. */
    public List<CaseId> with(Tx tx, Collection<CaseId> hosts) {
        return Stream.concat(hosts.stream(), to(tx, hosts).values().stream().flatMap(List::stream))
                .toList();
    }

    /** A case, or of one that was joined its host. */
    public CaseRow worked(Tx tx, CaseRow file) {
        return file.state() == CaseState.JOINED
                ? host(tx, file.id()).flatMap(id -> cases.find(tx, id)).orElse(file)
                : file;
    }

    /**
     * Both are held by this transaction. To whom one is closed, the other is closed as well.
     *
     * @throws ProblemException 409 where one was accepted before, the other is not open, or somebody could be shown by one what
     *     the other keeps from them
     */
    public void join(WriteTx tx, CaseId own, CaseId host, AgencyId referrer, ReferralId referral) {
        CaseRow file = cases.find(tx, own).orElseThrow(tx::refuse);
        CaseRow takesIn = cases.find(tx, host).orElseThrow(tx::refuse);
        var unused = takesIn.after(CaseAct.TAKE_IN);
        if (file.transferredFrom() != null) {
            throw ProblemException.conflict("decision", "came from another area, which follows what becomes of it");
        }
        if (staffCases.of(tx, own).isPresent() || staffCases.of(tx, host).isPresent()) {
            throw ProblemException.conflict("decision", "one of them is a staff case, which is for its named people");
        }
        conflicts.carry(tx, host, own);
        conflicts.carry(tx, own, host);
        JoinedAddresses.settle(tx, own, host);
        tx.update(file.after(CaseAct.JOIN));
        Involvements.begin(tx, host, referrer, InvolvementGround.REFERRED, referral);
    }

    /** The referral waits again, and its agency has to do with the other case no more by it. */
    public void separate(WriteTx tx, CaseId own, ReferralId referral) {
        tx.update(cases.find(tx, own).orElseThrow(tx::refuse).after(CaseAct.SEPARATE));
        tx.rows(InvolvementRow.class)
                .where("t.valid_until IS NULL AND (t.source_id = :referral AND t.case_id <> :own"
                        + " OR t.case_id = :own AND t.ground = 'LISTED')")
                .bind("referral", referral)
                .bind("own", own)
                .list()
                .forEach(involvement -> tx.update(involvement.until(tx.now())));
    }

    /**
     * As {@link #to}, and those that it answers stay joined until this transaction ends. It waits for who separates one of
     * them.
     */
    Map<CaseId, List<CaseId>> kept(WriteTx tx, Collection<CaseId> hosts) {
        List<UUID> joined = to(tx, hosts).values().stream()
                .flatMap(List::stream)
                .map(CaseId::value)
                .sorted()
                .toList();
        if (joined.isEmpty()) {
            return Map.of();
        }
        tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = ANY (:joined)"
                        + " ORDER BY t.id FOR SHARE")
                .bind("area", tx.area().value())
                .bindArray("joined", UUID.class, joined)
                .mapTo(UUID.class)
                .list();
        return to(tx, hosts);
    }

    /** By clear columns, then held against what was sealed: who could add an involvement could add people to an agenda. */
    private static List<Pair> pairs(Tx tx, String column, Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Query query = tx.query(PAIRS.formatted(column))
                .bind("area", tx.area().value())
                .bindArray(
                        "cases", UUID.class, cases.stream().map(CaseId::value).toList());
        List<Pair> pairs = query.map((row, context) -> new Pair(
                        new CaseId(row.getObject("host", UUID.class)), new CaseId(row.getObject("joined", UUID.class))))
                .list();
        if (!pairs.isEmpty()) {
            tx.rows(InvolvementRow.class)
                    .where("t.case_id = ANY(:joined) AND t.ground = 'REFERRED'")
                    .bind("joined", pairs.stream().map(Pair::joined).toList())
                    .verify();
            tx.rows(InvolvementRow.class)
                    .where("t.case_id = ANY(:hosts) AND t.ground = 'REFERRED'")
                    .bind("hosts", pairs.stream().map(Pair::host).toList())
                    .verify();
        }
        return pairs;
    }
}
