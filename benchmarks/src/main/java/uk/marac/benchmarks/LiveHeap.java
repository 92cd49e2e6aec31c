package uk.marac.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What of the heap is in use while something runs. Collects again and again meanwhile, so that garbage does not count. */
final class LiveHeap {

    private static final long BETWEEN_MILLIS = 20;
    private static final double MEBIBYTE = 1 << 20;

    private LiveHeap() {}

    /** @return the most that was left after any collection */
    static double mebibytes(Rounds.Act act) throws Exception {
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicLong most = new AtomicLong();
        Thread collector = new Thread(() -> collect(running, most), "collector");
        collector.start();
        try {
            act.run();
        } finally {
            running.set(false);
            collector.join();
        }
        return most.get() / MEBIBYTE;
    }

    /** The {@code -Xmx} that this was started with. */
    static String limit() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Xmx"))
                .reduce("no -Xmx", (earlier, later) -> later);
    }

    private static void collect(AtomicBoolean running, AtomicLong most) {
        try {
            do {
                System.gc();
                most.accumulateAndGet(afterLast(), Math::max);
                Thread.sleep(BETWEEN_MILLIS);
            } while (running.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long afterLast() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += left == null ? 0 : left.getUsed();
        }
        return used;
    }
}
