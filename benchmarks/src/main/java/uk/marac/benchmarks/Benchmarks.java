package uk.marac.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code NAME [--quick] [--table] [--entries=N]}: runs one benchmark and prints a JSON object for each figure. */
public final class Benchmarks {

    private static final int USAGE = 2;
    private static final Pattern ENTRIES = Pattern.compile("--entries=([1-9][0-9]{3,9})");

    private final Map<String, Benchmark> all;
    private final PrintStream out;
    private final PrintStream err;

    Benchmarks(Map<String, Benchmark> all, PrintStream out, PrintStream err) {
        this.all = new TreeMap<>(all);
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Benchmark> all = Map.of(
                "agenda",
                new AgendaBenchmark(),
                "seal",
                new SealBenchmark(),
                "ledger",
                new LedgerBenchmark(),
                "verify",
                new VerifyBenchmark());
        System.exit(new Benchmarks(all, System.out, System.err).run(arguments));
    }

    /** @return the exit status */
    int run(String... arguments) throws Exception {
        List<String> options =
                Arrays.stream(arguments).filter(word -> word.startsWith("--")).toList();
        List<String> names =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        if (names.isEmpty() && options.isEmpty()) {
            all.forEach((name, benchmark) -> out.println(name + ": " + benchmark.about()));
            return 0;
        }
        Benchmark benchmark = names.size() == 1 ? find(names.get(0), options) : null;
        if (benchmark == null || !options.stream().allMatch(Benchmarks::isOption)) {
            err.println("No such benchmark or option: " + String.join(" ", arguments));
            err.println("Usage: NAME [--quick] [--table] [--entries=N], with NAME one of "
                    + String.join(", ", all.keySet()));
            return USAGE;
        }
        benchmark.run(options.contains("--quick"), printer(options.contains("--table")));
        return 0;
    }

    /** Null where there is none of that name, or none that is about so many entries. */
    private @Nullable Benchmark find(String name, List<String> options) {
        Benchmark benchmark = all.get(name);
        for (String option : options) {
            Matcher entries = ENTRIES.matcher(option);
            if (benchmark != null && entries.matches()) {
                benchmark = benchmark.of(Long.parseLong(entries.group(1)));
            }
        }
        return benchmark;
    }

    private static boolean isOption(String word) {
        return List.of("--quick", "--table").contains(word)
                || ENTRIES.matcher(word).matches();
    }

    private Consumer<Figure> printer(boolean table) {
        if (table) {
            out.println(Figure.heading());
        }
        return figure -> {
            out.println(table ? figure.row() : figure.json());
            out.flush();
        };
    }
}
