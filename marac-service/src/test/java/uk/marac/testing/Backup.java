package uk.marac.testing;

import java.util.List;
import java.util.stream.Collectors;

/** A copy of every table, as a backup has it, from which the database can be put back. */
public final class Backup {

    private final Installation town;
    private final List<String> tables;

    /** Taken now. */
    public Backup(Installation town) {
        this.town = town;
        this.tables = Superuser.rows(
                        town.database,
                        "SELECT relname FROM pg_class WHERE relnamespace = 'marac'::regnamespace AND relkind IN ('r', 'p')"
                                + " AND NOT relispartition ORDER BY 1")
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
        town.asSuperuser("CREATE SCHEMA saved; "
                + tables.stream()
                        .map(table -> "CREATE TABLE saved." + table + " AS TABLE marac." + table + "; ")
                        .collect(Collectors.joining()));
    }

    /** What was written since is as if it had never been. */
    public void restore() {
        town.asSuperuser("SET session_replication_role = replica; TRUNCATE "
                + tables.stream().map(table -> "marac." + table).collect(Collectors.joining(", ")) + "; "
                + tables.stream()
                        .map(table -> "INSERT INTO marac." + table + " SELECT * FROM saved." + table + "; ")
                        .collect(Collectors.joining()));
    }
}
