package uk.marac.vault;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of sealed tables: a row is only ever written whole. */
final class Statements {

    static final String HEAD = """
            INSERT INTO marac.row_head (area_id, table_name, id, version, digest, entry_id, gone)
            VALUES (:area, :table, :id, :version, :digest, :entry, :gone)
            ON CONFLICT (area_id, table_name, id) DO UPDATE
            SET version = excluded.version, digest = excluded.digest, entry_id = excluded.entry_id, gone = excluded.gone
            """;

    private Statements() {}

    static String insert(TableModel<?> model) {
        return "INSERT INTO marac." + model.name() + " ("
                + columns(model).collect(Collectors.joining(", ")) + ") VALUES ("
                + columns(model).map(Statements::parameter).collect(Collectors.joining(", ")) + ")";
    }

    static String update(TableModel<?> model) {
        return "UPDATE marac." + model.name() + " SET "
                + columns(model)
                        .filter(column -> !column.equals("area_id") && !column.equals("id"))
                        .map(column -> column + " = " + parameter(column))
                        .collect(Collectors.joining(", "))
                + " WHERE area_id = :area_id AND id = :id AND version = :version";
    }

    static String select(TableModel<?> model, String where, String tail) {
        return "SELECT " + withHead(model) + " FROM marac." + model.name() + " t"
                + " LEFT JOIN marac.row_head h ON h.area_id = t.area_id AND h.table_name = '" + model.name()
                + "' AND h.id = t.id AND NOT h.gone WHERE t.area_id = :area AND (" + where + ") " + tail;
    }

    /** Rows with their heads, and heads that miss their row. */
    static String selectWhole(TableModel<?> model, String where) {
        return "SELECT " + withHead(model) + " FROM (SELECT * FROM marac." + model.name()
                + " WHERE area_id = :area) t FULL JOIN (SELECT * FROM marac.row_head WHERE area_id = :area"
                + " AND table_name = '" + model.name() + "' AND NOT gone) h ON h.area_id = t.area_id AND h.id = t.id"
                + " WHERE " + where;
    }

    private static String withHead(TableModel<?> model) {
        return columns(model).map(column -> "t." + column).collect(Collectors.joining(", "))
                + ", h.version AS head_version, h.digest AS head_digest";
    }

    private static Stream<String> columns(TableModel<?> model) {
        return Stream.of(model.clearColumns().stream(), Stream.of("seal"), model.sealedColumns().stream())
                .flatMap(columns -> columns);
    }

    private static String parameter(String column) {
        return column.equals("version") ? ":new_version" : ":" + column;
    }
}
