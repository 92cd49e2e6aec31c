package uk.marac.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All findings are counted, and the first hundred of each kind kept: what spoils one place may spoil all after it. */
public final class Findings {
    public static final int KEPT = 100;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Kind, Long> counts = new TreeMap<>();

    void add(Kind kind, String where, String what) {
        add(new Finding(kind, where, null, what));
    }

    void add(Kind kind, String where, long index, String what) {
        add(new Finding(kind, where, index, what));
    }

    private void add(Finding finding) {
        if (counts.merge(finding.kind(), 1L, Long::sum) <= KEPT) {
            kept.add(finding);
        }
    }

    /** In the order in which they were found. */
    public List<Finding> kept() {
        return List.copyOf(kept);
    }

    public Map<Kind, Long> counts() {
        return new TreeMap<>(counts);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
