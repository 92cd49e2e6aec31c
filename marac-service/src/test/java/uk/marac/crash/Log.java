package uk.marac.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.marac.gate.Actor;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Superuser;
import uk.marac.testing.Waiting;

/**
 * An area's log as it stands when nothing waits: made again from its entries, leaf by leaf, and held against its head.
 */
final class Log {

    private final City city;
    private final List<String> faults = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    /** The case behind a commitment, by entry and ordinal. */
    private final Map<String, UUID> cases = new HashMap<>();

    private final Map<UUID, List<Long>> numbers = new HashMap<>();

    private Log(City city) {
        this.city = city;
    }

    /** Whether every entry has its place, the head is signed, and no job has work that would make more entries. */
    static boolean isAtRest(City city) {
        return !rows(city, """
                SELECT 1 FROM marac.log_head h JOIN marac.log_checkpoint c ON c.area_id = h.area_id AND c.size = h.size
                 WHERE h.area_id = ?
                   AND NOT EXISTS (SELECT 1 FROM marac.audit_staged s WHERE s.area_id = h.area_id)
                   AND NOT EXISTS (SELECT 1 FROM marac.match_pending p WHERE p.area_id = h.area_id)
                   AND NOT EXISTS (SELECT 1 FROM marac.comparison_pending p WHERE p.area_id = h.area_id)
                """).isEmpty();
    }

    /** Waits for the service to match, place and sign all that was left behind. */
    static void awaitRest(City city) {
        Waiting.until("matcher and sequencer", () -> isAtRest(city));
    }

    /** The keys of the log of a city, as its auditor gets them; leaves an entry. */
    static List<VerifierKey> keys(City city) {
        Actor auditor = Actor.person(
                city.subject(Person.AUDITOR),
                UUID.randomUUID(),
                2,
                Clock.systemUTC().instant());
        return city.service
                .wiring
                .audit
                .verifierKeys(auditor, city.area)
                .lines()
                .map(VerifierKey::parse)
                .toList();
    }

    static List<String> faults(City city, List<VerifierKey> keys) {
        Log log = new Log(city);
        try {
            log.readLeaves();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        log.checkNumbers();
        log.checkCheckpoint(keys);
        return log.faults;
    }

    private void readLeaves() throws SQLException {
        Map<UUID, byte[]> entries = new HashMap<>();
        rows(city, "SELECT id, entry FROM marac.audit_entry WHERE area_id = ?")
                .forEach(row -> entries.put((UUID) row.get(0), (byte[]) row.get(1)));
        rows(
                        city,
                        "SELECT entry_id, ordinal, case_id FROM marac.audit_opening WHERE area_id = ? AND case_id IS NOT NULL")
                .forEach(row -> cases.put(row.get(0) + " " + row.get(1), (UUID) row.get(2)));
        Set<UUID> placed = new HashSet<>();
        for (List<Object> batch : rows(
                city, "SELECT first, entry_ids, case_seqs FROM marac.log_batch WHERE area_id = ? ORDER BY first")) {
            if ((Long) batch.get(0) != leaves.size()) {
                faults.add("a gap before place " + batch.get(0));
            }
            UUID[] ids = (UUID[]) ((Array) batch.get(1)).getArray();
            byte[][] seqs = (byte[][]) ((Array) batch.get(2)).getArray();
            for (int i = 0; i < ids.length; i++) {
                byte[] entry = entries.get(ids[i]);
                if (!placed.add(ids[i])) {
                    faults.add("placed twice: " + ids[i]);
                }
                if (entry == null) {
                    faults.add("placed and not there: " + ids[i]);
                } else {
                    add(ids[i], entry, seqs[i]);
                }
            }
        }
        if (!placed.equals(entries.keySet())) {
            faults.add("not every entry has its place: " + placed.size() + " of " + entries.size());
        }
    }

    private void add(UUID id, byte[] entry, byte[] seqs) {
        byte[] leaf = Arrays.copyOf(entry, entry.length + seqs.length);
        System.arraycopy(seqs, 0, leaf, entry.length, seqs.length);
        leaves.add(LeafV1.hash(leaf));
        try {
            for (CaseSeq seq : LeafV1.parse(leaf).caseSeqs()) {
                UUID caseId = cases.get(id + " " + seq.ordinal());
                if (caseId == null) {
                    faults.add("a number without its case: " + id);
                } else {
                    numbers.computeIfAbsent(caseId, none -> new ArrayList<>()).add(seq.seq());
                }
            }
        } catch (MalformedException e) {
            faults.add("a leaf that cannot be read: " + id);
        }
    }

    private void checkNumbers() {
        numbers.forEach((caseId, seqs) -> {
            for (int i = 0; i < seqs.size(); i++) {
                if (seqs.get(i) != i + 1) {
                    faults.add("number " + seqs.get(i) + " where " + (i + 1) + " belongs, in case " + caseId);
                }
            }
        });
    }

    private void checkCheckpoint(List<VerifierKey> keys) {
        List<Object> newest = rows(
                        city,
                        "SELECT c.note, h.origin FROM marac.log_checkpoint c JOIN marac.log_head h USING (area_id)"
                                + " WHERE c.area_id = ? ORDER BY c.size DESC LIMIT 1")
                .get(0);
        SignedNote note = SignedNote.parse(((String) newest.get(0)).getBytes(UTF_8));
        try {
            var signed = new TrustPolicy((String) newest.get(1), keys, List.of(), 0)
                    .open(note)
                    .checkpoint();
            Hash root = RightEdge.empty().append(leaves).edge().root();
            if (signed.size() != leaves.size() || !signed.root().equals(root)) {
                faults.add("the checkpoint is of another log");
            }
        } catch (NotVerifiedException e) {
            faults.add("the checkpoint does not verify");
        }
    }

    private static List<List<Object>> rows(City city, String sql) {
        return Superuser.rows(city.service.database, sql, city.area.value());
    }
}
