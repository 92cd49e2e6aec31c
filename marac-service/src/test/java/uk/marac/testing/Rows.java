package uk.marac.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The database as a thief sees it: every row of every table, whatever area it is of. */
public final class Rows {

    private Rows() {}

    /** How many rows the area has in each table but those of the log, which grow with every refusal. */
    public static Map<String, Long> counts(City city) {
        String sql = tables(city).stream()
                .filter(table -> !table.startsWith("audit_") && !table.startsWith("log_") && !table.equals("area"))
                .map(table -> "SELECT '" + table + " ' || count(*) FROM marac." + table + " WHERE area_id = '"
                        + city.area + "'")
                .collect(Collectors.joining(" UNION ALL "));
        Map<String, Long> counts = new TreeMap<>();
        for (String count : strings(city, sql)) {
            String[] parts = count.split(" ", 2);
            counts.put(parts[0], Long.parseLong(parts[1]));
        }
        return counts;
    }

    /** Every value of every row as text, bytes both as hexadecimal and as the characters that they may be. */
    public static String dump(City city) {
        StringBuilder all = new StringBuilder();
        for (String table : tables(city)) {
            strings(city, "SELECT t::text FROM marac." + table + " t").forEach(all::append);
            for (String column : strings(
                    city,
                    "SELECT attname FROM pg_attribute WHERE attrelid = 'marac." + table
                            + "'::regclass AND attnum > 0 AND NOT attisdropped AND atttypid = 'bytea'::regtype")) {
                strings(city, "SELECT encode(t." + column + ", 'escape') FROM marac." + table + " t")
                        .forEach(all::append);
            }
        }
        return all.toString();
    }

    private static List<String> tables(City city) {
        return strings(
                city,
                "SELECT relname FROM pg_class WHERE relnamespace = 'marac'::regnamespace AND relkind IN ('r', 'p')"
                        + " AND NOT relispartition ORDER BY 1");
    }

    private static List<String> strings(City city, String sql) {
        try (Connection connection = city.service.database.admin().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
