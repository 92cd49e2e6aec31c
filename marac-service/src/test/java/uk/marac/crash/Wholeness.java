package uk.marac.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.marac.testing.City;
import uk.marac.testing.Superuser;

/** What belongs together and is there together or not at all, where no foreign key says so. */
final class Wholeness {

    /** Of each person in the index, whatever is known of them: by surname and by given name. */
    private static final int POSTINGS = 2;

    /** Each finds what is half there, in one area. */
    private static final Map<String, String> HALVES = new LinkedHashMap<>();

    static {
        ofReferral("the people", "SELECT count(*) <> 3 FROM marac.person x");
        ofReferral("the addresses", "SELECT count(*) <> 2 FROM marac.address x");
        ofReferral("the safe contact", "SELECT count(*) <> 1 FROM marac.safe_contact x");
        ofReferral("the decision to share", "SELECT count(*) <> 1 FROM marac.sharing_decision x");
        ofReferral("the involvement", "SELECT count(*) <> 1 FROM marac.involvement x");
        HALVES.put("a referral that is neither matched nor waits for it", """
                SELECT r.id FROM marac.referral r WHERE r.area_id = ?
                   AND NOT EXISTS (SELECT 1 FROM marac.match_pending p WHERE p.referral_id = r.id)
                   AND NOT EXISTS (SELECT 1 FROM marac.match_proposals m WHERE m.id = r.id)
                """);
        HALVES.put("a referral that is matched without its people in the index, or waits with some of them", """
                SELECT r.id FROM marac.referral r WHERE r.area_id = ?
                   AND (SELECT count(*) FROM marac.person_index x WHERE x.case_id = r.case_id)
                    <> CASE WHEN EXISTS (SELECT 1 FROM marac.match_proposals m WHERE m.id = r.id) THEN 3 ELSE 0 END
                """);
        HALVES.put("a person in the index with too few postings or too many", """
                SELECT p.postings FROM (SELECT area_id, count(*) AS postings FROM marac.blind_posting GROUP BY 1) p
                 WHERE p.area_id = ?
                   AND p.postings <> %d * (SELECT count(*) FROM marac.person_index x WHERE x.area_id = p.area_id)
                """.formatted(POSTINGS));
        HALVES.put("a referral without its key", """
                SELECT r.id FROM marac.referral r WHERE r.area_id = ?
                   AND NOT EXISTS (SELECT 1 FROM keystore.data_key k WHERE k.kind = 'CASE' AND k.scope = r.case_id)
                """);
        HALVES.put("a case that was referred, without its referral", """
                SELECT c.id FROM marac.marac_case c WHERE c.area_id = ? AND c.case_number IS NULL
                   AND NOT EXISTS (SELECT 1 FROM marac.referral r WHERE r.case_id = c.id)
                """);
        HALVES.put("a key without its case", """
                SELECT k.scope FROM keystore.data_key k WHERE k.area_id = ? AND k.kind IN ('CASE', 'AGENCY')
                   AND NOT EXISTS (SELECT 1 FROM marac.marac_case c WHERE c.id = k.scope)
                """);
        HALVES.put("a research return without its two lines", """
                SELECT r.id FROM marac.research_return r WHERE r.area_id = ?
                   AND (SELECT count(*) FROM marac.research_line l WHERE l.return_id = r.id) <> 2
                """);
        HALVES.put("an action whose owner is not involved", """
                SELECT a.id FROM marac.action a WHERE a.area_id = ?
                   AND NOT EXISTS (SELECT 1 FROM marac.involvement i
                                   WHERE i.case_id = a.case_id AND i.agency_id = a.agency_id)
                """);
        HALVES.put("an idempotency key of what is not there", """
                SELECT i.result_id FROM marac.idempotency i WHERE i.area_id = ?
                   AND NOT EXISTS (SELECT 1 FROM marac.row_head h WHERE h.id = i.result_id)
                """);
        HALVES.put("an entry that neither waits nor has its place", """
                SELECT e.id FROM marac.audit_entry e WHERE e.area_id = ?
                   AND (SELECT count(*) FROM marac.audit_staged s WHERE s.entry_id = e.id)
                     + (SELECT count(*) FROM marac.log_batch b WHERE e.id = ANY (b.entry_ids)) <> 1
                """);
    }

    private Wholeness() {}

    static List<String> faults(City city) {
        List<String> faults = new ArrayList<>();
        HALVES.forEach((half, sql) -> Superuser.rows(city.service.database, sql, city.area.value())
                .forEach(row -> faults.add(half + ": " + row.get(0))));
        return faults;
    }

    private static void ofReferral(String part, String wrong) {
        HALVES.put(
                "a referral without all of " + part,
                "SELECT r.id FROM marac.referral r WHERE r.area_id = ? AND (" + wrong
                        + " WHERE x.area_id = r.area_id AND x.case_id = r.case_id)");
    }
}
