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

/** How many rows there are, so that what should write nothing can be seen to have written nothing. */
public final class Rows {

    /** What grows with the log, and up to where it was looked through. */
    private static final List<String> OF_THE_LOG = List.of("audit_", "log_", "canary_watch");

    private Rows() {}

    /** How many rows the area has in each table but those of the log, which grow with every refusal. */
    public static Map<String, Long> counts(City city) {
        String sql = tables(city).stream()
                .filter(table -> OF_THE_LOG.stream().noneMatch(table::startsWith) && !table.equals("area"))
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
