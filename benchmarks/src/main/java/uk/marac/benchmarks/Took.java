package uk.marac.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How long something took, by the clock, and by the processors that worked on it at the same time, in milliseconds. */
record Took(double clock, double processors) {

    private static final double NANOS = 1e6;

    static Took of(Rounds.Act act) throws Exception {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long busy = process.getProcessCpuTime();
        long began = System.nanoTime();
        act.run();
        return new Took((System.nanoTime() - began) / NANOS, (process.getProcessCpuTime() - busy) / NANOS);
    }
}
