package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveHeapTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void what_is_held_counts() throws Exception {
        double before = LiveHeap.mebibytes(() -> {});
        List<byte[]> held = new ArrayList<>();

        double during = LiveHeap.mebibytes(() -> {
            for (int i = 0; i < 64; i++) {
                held.add(new byte[MEBIBYTE]);
            }
            Thread.sleep(500);
        });

        assertThat(held).hasSize(64);
        assertThat(during - before).isGreaterThan(48);
    }

    @Test
    void what_is_thrown_away_does_not() throws Exception {
        double before = LiveHeap.mebibytes(() -> {});

        double during = LiveHeap.mebibytes(() -> {
            for (int i = 0; i < 64; i++) {
                assertThat(new byte[MEBIBYTE]).isNotEmpty();
                Thread.sleep(5);
            }
        });

        assertThat(during - before).isLessThan(32);
    }
}
