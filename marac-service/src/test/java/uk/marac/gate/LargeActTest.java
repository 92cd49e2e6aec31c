package uk.marac.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.testing.City;
import uk.marac.testing.Entries;
import uk.marac.testing.TestService;

@Tag("database")
class LargeActTest {

    private final TestService service = TestService.shared();
    private final City city = City.open();

    @Test
    void an_act_of_more_rows_than_an_entry_names_leaves_several_that_name_each_row_once() {
        List<CaseId> cases = make(300);

        List<LedgerEntry> entries = entriesOf(Permission.MANAGE_AGENCIES);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).requestId()).isEqualTo(entries.get(1).requestId());
        assertThat(entries.stream().flatMap(entry -> entry.rows().stream()).map(RowWrite::rowId))
                .containsExactlyInAnyOrderElementsOf(
                        cases.stream().map(CaseId::value).toList());
        // Each entry names every case, so that a case's own sequence holds all that was written about it.
        assertThat(entries).allMatch(entry -> entry.commitments().size() == 300);
    }

    @Test
    void a_read_of_more_cases_than_an_entry_names_leaves_several_and_what_was_written_is_read() {
        make(300);
        make(300);
        int read = service.wiring.gate.list(
                service.operator(), Permission.MANAGE_AGENCIES, city.area, tx -> tx.rows(CaseRow.class)
                        .list()
                        .size());

        List<LedgerEntry> entries = entriesOf(Permission.MANAGE_AGENCIES).stream()
                .filter(entry -> entry.rows().isEmpty())
                .toList();
        assertThat(read).isEqualTo(600);
        assertThat(entries.stream().map(entry -> entry.commitments().size())).containsExactlyInAnyOrder(512, 88);
    }

    private List<CaseId> make(int count) {
        return service.wiring.gate.write(service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
            List<CaseId> cases =
                    Stream.generate(() -> new CaseId(tx.newId())).limit(count).toList();
            cases.forEach(id -> tx.insert(new CaseRow(city.area, id, 1, CaseState.REFERRED, tx.now(), null, null)));
            return cases;
        });
    }

    /** Of this city after it was made. */
    private List<LedgerEntry> entriesOf(Permission permission) {
        return Entries.of(service, city.area).stream()
                .filter(entry -> entry.permission().equals(permission.name()))
                .filter(entry -> !entry.commitments().isEmpty())
                .toList();
    }
}
