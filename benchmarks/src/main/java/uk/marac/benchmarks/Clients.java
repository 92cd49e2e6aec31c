package uk.marac.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each in a thread of its own, that act one act after another until the time is over. */
final class Clients {

    private Clients() {}

    /** @return acts a second, to the end of what they left to do */
    static double perSecond(Workload work, int clients, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            work.begin();
            long began = System.nanoTime();
            long acts = acts(threads, work, clients, began, time);
            work.end();
            return acts * 1e9 / (System.nanoTime() - began);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long acts(ExecutorService threads, Workload work, int clients, long began, Duration time)
            throws Exception {
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            running.add(threads.submit(() -> actsOf(work, client, began, time)));
        }
        long acts = 0;
        try {
            for (Future<Long> one : running) {
                acts += one.get();
            }
        } catch (ExecutionException e) {
            endAfter(e, work);
            throw e;
        }
        return acts;
    }

    /** What went wrong first is what is told. */
    private static void endAfter(ExecutionException first, Workload work) {
        try {
            work.end();
        } catch (Exception e) {
            first.addSuppressed(e);
        }
    }

    private static long actsOf(Workload work, int client, long began, Duration time) throws Exception {
        long acts = 0;
        do {
            work.act(client);
            acts++;
        } while (System.nanoTime() - began < time.toNanos());
        return acts;
    }
}
