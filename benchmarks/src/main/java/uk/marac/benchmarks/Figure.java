package uk.marac.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;

/**
 * One line of a result.
 *
 * @param value ours, in the unit
 * @param against what it is compared with
 * @param ratio ours divided by theirs
 */
record Figure(String name, double value, String unit, String against, double ratio) {

    private static final JsonMapper JSON = new JsonMapper();

    static String heading() {
        return line("name", "value", "unit", "ratio", "against");
    }

    String json() {
        try {
            return JSON.writeValueAsString(new Figure(name, rounded(value), unit, against, rounded(ratio)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String row() {
        return line(
                name,
                String.format(Locale.ROOT, "%.3f", value),
                unit,
                String.format(Locale.ROOT, "%.3f", ratio),
                against);
    }

    private static String line(String name, String value, String unit, String ratio, String against) {
        return String.format(Locale.ROOT, "%-44s %12s %-8s %8s  %s", name, value, unit, ratio, against)
                .stripTrailing();
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
