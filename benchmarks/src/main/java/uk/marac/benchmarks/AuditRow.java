package uk.marac.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * A row of a table, inserted once, that says who did what to which row of which case. It is found by the same three
 * things as an entry: by time, by actor, by case.
 */
final class AuditRow implements Trail {

    private static final String COLUMNS =
            "area_id, id, at, actor_id, agency_id, permission, outcome, request_id, case_id, table_name, row_id,"
                    + " row_version";
    private static final String VALUES =
            ":area, :id, :at, :actor, :agency, :permission, :outcome, :request, :case, :table, :row, :version";

    @Override
    public String tables() {
        return table("audit_row", "");
    }

    /** @param more columns, each with a comma before it */
    static String table(String name, String more) {
        return """
                CREATE TABLE marac.%1$s (
                    area_id uuid NOT NULL, id uuid NOT NULL, at timestamptz NOT NULL, actor_id uuid NOT NULL,
                    agency_id uuid, permission text NOT NULL, outcome text NOT NULL, request_id uuid NOT NULL,
                    case_id uuid NOT NULL, table_name text NOT NULL, row_id uuid NOT NULL, row_version bigint NOT NULL
                    %2$s, PRIMARY KEY (area_id, id));
                CREATE INDEX ON marac.%1$s (area_id, actor_id, at);
                CREATE INDEX ON marac.%1$s (area_id, at);
                CREATE INDEX ON marac.%1$s (area_id, case_id);
                ALTER TABLE marac.%1$s ENABLE ROW LEVEL SECURITY;
                CREATE POLICY area ON marac.%1$s TO marac_service USING (area_id = marac.current_area());
                GRANT SELECT, INSERT ON marac.%1$s TO marac_service;
                """.formatted(name, more);
    }

    @Override
    public Pattern statements() {
        return Pattern.compile("marac\\.audit_row");
    }

    @Override
    public void leave(Handle handle, Act act) {
        bind(handle.createUpdate(insert("audit_row", "", "")), act, UUID.randomUUID())
                .execute();
    }

    /** @param columns and {@code values} more of them, each with a comma before it */
    static String insert(String table, String columns, String values) {
        return "INSERT INTO marac." + table + " (" + COLUMNS + columns + ") VALUES (" + VALUES + values + ")";
    }

    static Update bind(Update insert, Act act, UUID id) {
        return insert.bind("area", act.desk().area().value())
                .bind("id", id)
                .bind("at", act.at().atOffset(ZoneOffset.UTC))
                .bind("actor", act.actor().id())
                .bind("agency", act.desk().agency().value())
                .bind("permission", Desk.WRITE.name())
                .bind("outcome", "DONE")
                .bind("request", act.actor().requestId())
                .bind("case", act.desk().caseId().value())
                .bind("table", "action")
                .bind("row", act.desk().action().value())
                .bind("version", act.version());
    }

    /** All that the row says, for whoever hashes it. */
    static byte[] bytes(Act act, UUID id) {
        return String.join(
                        "|",
                        act.desk().area().toString(),
                        id.toString(),
                        act.at().toString(),
                        act.actor().id().toString(),
                        act.desk().agency().toString(),
                        Desk.WRITE.name(),
                        "DONE",
                        act.actor().requestId().toString(),
                        act.desk().caseId().toString(),
                        "action",
                        act.desk().action().toString(),
                        Long.toString(act.version()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
