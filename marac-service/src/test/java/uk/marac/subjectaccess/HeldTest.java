package uk.marac.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.vault.TableModel;
import uk.marac.verify.RowTypes;

/** Nothing is forgotten because it was made after the report was. */
class HeldTest {

    @Test
    void every_table_that_hangs_on_a_case_says_what_it_holds_of_its_people_and_no_other_does() {
        List<Class<? extends Record>> rows = RowTypes.all();

        assertThat(rows).hasSizeGreaterThan(40);
        for (Class<? extends Record> type : rows) {
            assertThat(type.isAnnotationPresent(Held.class))
                    .as("%s has @Held if it hangs on a case", type.getSimpleName())
                    .isEqualTo(HeldTable.caseColumn(type) != null);
        }
    }

    @Test
    void a_column_that_names_professionals_is_one_that_is_sealed() {
        assertThat(HeldTable.all()).hasSizeGreaterThan(25).allSatisfy(table -> assertThat(
                        TableModel.of(table.rows()).sealedColumns())
                .as(table.name())
                .containsAll(List.of(table.held().professionals())));
    }

    @Test
    void what_holds_nothing_of_a_party_is_in_no_report() {
        assertThat(HeldTable.all()).extracting(HeldTable::nature).isNotEmpty().doesNotContain(Nature.NOTHING);
        assertThat(HeldTable.all())
                .extracting(HeldTable::name)
                .contains("person", "research_line", "transfer_paper", "marac_case")
                .doesNotContain("involvement", "membership", "referral_draft");
    }
}
