package uk.marac.subjectaccess;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.CaseId;
import uk.marac.vault.TableModel;
import uk.marac.verify.RowTypes;

/**
 * A table that hangs on cases and holds something of their people.
 *
 * @param caseColumn by which it hangs on a case
 */
record HeldTable<R extends Record>(Class<R> rows, Held held, String caseColumn) {

    /** All there are: a table that is made tomorrow is among them. */
    static List<HeldTable<?>> all() {
        return RowTypes.all().stream()
                .flatMap(rows -> Stream.<HeldTable<?>>ofNullable(of(rows)))
                .filter(table -> table.nature() != Nature.NOTHING)
                .toList();
    }

    /** Null for a table that says nothing, because it hangs on no case. */
    static <R extends Record> @Nullable HeldTable<R> of(Class<R> rows) {
        Held held = rows.getAnnotation(Held.class);
        String column = caseColumn(rows);
        return held == null || column == null ? null : new HeldTable<>(rows, held, column);
    }

    /** Null where it hangs on no case. */
    static @Nullable String caseColumn(Class<? extends Record> rows) {
        if (rows == CaseRow.class) {
            return "id";
        }
        return Arrays.stream(rows.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch("caseId"::equals)
                ? "case_id"
                : null;
    }

    String name() {
        return TableModel.of(rows).name();
    }

    Nature nature() {
        return held.value();
    }

    List<OpenedRow> of(Tx tx, Collection<CaseId> cases, FieldTrees trees) {
        return tx.rows(rows).where("t." + caseColumn + " = ANY(:cases)").bind("cases", cases).list().stream()
                .map(trees::opened)
                .toList();
    }
}
