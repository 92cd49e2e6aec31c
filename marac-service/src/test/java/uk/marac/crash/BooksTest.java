package uk.marac.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.testing.Superuser;

/** What is held against what after a kill finds each kind of fault, and none where there is none. */
@Tag("database")
class BooksTest {

    private final City city = City.open();
    private final Submitted referral = Referrals.submitted(city);
    private final Write promised = new Write("referral", referral.referral(), 1);

    @Test
    void where_nothing_was_touched_nothing_is_found() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_acknowledged_write_that_is_not_there_is_found() {
        Write lost = new Write("referral", UUID.randomUUID(), 1);
        Write older = new Write("referral", referral.referral(), 2);

        assertThat(Books.faults(city, List.of(promised, lost)))
                .containsExactlyInAnyOrder(
                        "acknowledged and not there: " + lost, "acknowledged without its entry: " + lost);
        assertThat(Books.faults(city, List.of(older)))
                .containsExactlyInAnyOrder(
                        "acknowledged and not there: " + older, "acknowledged without its entry: " + older);
    }

    @Test
    void a_write_whose_entry_is_gone_is_found() {
        String submission =
                " IN (SELECT id FROM marac.audit_entry WHERE area_id = ? AND permission = 'SUBMIT_REFERRAL')";
        city.service.wiring.sequencer.run();
        change("DELETE FROM marac.audit_opening WHERE entry_id" + submission);
        change("DELETE FROM marac.audit_entry WHERE id" + submission);

        assertThat(faults())
                .contains("0 entries instead of one: " + promised, "acknowledged without its entry: " + promised);
    }

    @Test
    void a_write_that_two_entries_name_is_found() {
        change("INSERT INTO marac.audit_entry SELECT area_id, gen_random_uuid(), at, actor_id, agency_id, permission,"
                + " outcome, request_id, entry, mac FROM marac.audit_entry"
                + " WHERE area_id = ? AND permission = 'SUBMIT_REFERRAL'");

        assertThat(faults()).contains("2 entries instead of one: " + promised);
    }

    @Test
    void a_row_that_is_gone_is_found_and_what_it_leaves_half() {
        change("DELETE FROM marac.safe_contact WHERE area_id = ?");

        assertThat(faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("a head without its row: safe_contact "))
                .contains("a referral without all of the safe contact: " + referral.referral());
    }

    @Test
    void an_entry_of_a_row_that_left_no_trace_is_found() {
        change("DELETE FROM marac.safe_contact WHERE area_id = ?");
        change("DELETE FROM marac.row_head WHERE area_id = ? AND table_name = 'safe_contact'");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("an entry of a row that is not there: safe_contact "));
    }

    @Test
    void a_row_that_nobody_wrote_is_found() {
        change("INSERT INTO marac.involvement SELECT area_id, gen_random_uuid(), version, case_id, agency_id, ground,"
                + " source_id, valid_from, valid_until, seal FROM marac.involvement WHERE area_id = ?");

        assertThat(faults())
                .contains("a row that does not open: involvement")
                .anyMatch(fault -> fault.startsWith("a row that no head knows: involvement "));
    }

    @Test
    void a_row_rolled_back_to_what_it_was_is_found() {
        change("UPDATE marac.row_head SET version = version + 1 WHERE area_id = ? AND table_name = 'referral'");

        assertThat(faults()).contains("a row that no head knows: " + promised, "a row that does not open: referral");
    }

    @Test
    void half_an_index_is_found() {
        change("DELETE FROM marac.blind_posting WHERE label = (SELECT min(label) FROM marac.blind_posting"
                + " WHERE area_id = ?)");

        assertThat(faults()).hasSize(1).allMatch(fault -> fault.startsWith("a person in the index with too few"));
    }

    @Test
    void a_referral_that_nobody_will_match_is_found() {
        UUID waiting = city.as(City.Person.HOUSING)
                .post(city.path("/referrals"), Referrals.valid())
                .id();
        city.service.wiring.matcher.runNow(city.area);
        assertThat(faults()).isEmpty();
        change("DELETE FROM marac.match_proposals WHERE area_id = ?");

        assertThat(faults()).contains("a referral that is neither matched nor waits for it: " + waiting);
    }

    @Test
    void an_entry_that_has_no_place_and_does_not_wait_is_found() {
        city.service.wiring.sequencer.run();
        change("DELETE FROM marac.log_batch WHERE area_id = ?");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("an entry that neither waits nor has its place: "));
    }

    private List<String> faults() {
        return Books.faults(city, List.of(promised));
    }

    private void change(String sql) {
        assertThat(Superuser.execute(city.service.database, sql, city.area.value()))
                .isPositive();
    }
}
