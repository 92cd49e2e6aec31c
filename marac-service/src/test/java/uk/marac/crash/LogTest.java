package uk.marac.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.Superuser;

/** What remakes a log after a kill finds each kind of fault, and none where there is none. */
@Tag("database")
class LogTest {

    private final City city = City.open();
    private final List<VerifierKey> keys;

    LogTest() {
        var unused = Referrals.submitted(city);
        keys = Log.keys(city);
        city.service.wiring.sequencer.run();
    }

    @Test
    void where_nothing_was_touched_nothing_is_found() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_entry_that_is_in_no_batch_is_found() {
        change("DELETE FROM marac.log_batch WHERE area_id = ? AND first = 0");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("not every entry has its place"));
    }

    @Test
    void an_entry_that_is_placed_twice_is_found() {
        change(
                "INSERT INTO marac.log_batch SELECT area_id, (SELECT size FROM marac.log_head h WHERE h.area_id = b.area_id),"
                        + " entry_ids, case_seqs, at FROM marac.log_batch b WHERE area_id = ? AND first = 0");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("placed twice: "));
    }

    @Test
    void a_gap_is_found() {
        change("UPDATE marac.log_batch SET first = first + 1 WHERE area_id = ?"
                + " AND first = (SELECT max(first) FROM marac.log_batch b WHERE b.area_id = log_batch.area_id)");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("a gap before place "));
    }

    @Test
    void an_entry_that_is_not_the_one_that_was_signed_is_found() {
        change("UPDATE marac.audit_entry SET entry = set_byte(entry, 60, get_byte(entry, 60) # 1) WHERE area_id = ?"
                + " AND permission = 'SUBMIT_REFERRAL'");

        assertThat(faults()).contains("the checkpoint is of another log");
    }

    @Test
    void another_logs_checkpoint_is_found() {
        assertThat(Log.faults(city, Log.keys(City.open()))).contains("the checkpoint does not verify");
    }

    private List<String> faults() {
        return Log.faults(city, keys);
    }

    private void change(String sql) {
        assertThat(Superuser.execute(city.service.database, sql, city.area.value()))
                .isPositive();
    }
}
