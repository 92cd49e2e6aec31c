package uk.marac.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.marac.testing.Answer;

/** Acts that begin at one moment, each in a thread of its own. */
final class Together {

    /** Each race is run so often: who comes first differs from one to the next. */
    static final int TIMES = 10;

    private Together() {}

    /** What each was answered, in the order of the acts. */
    @SafeVarargs
    static List<Answer> answers(Callable<Answer>... acts) {
        return all(acts);
    }

    /** What came of each, in their order. */
    @SafeVarargs
    static <T> List<T> all(Callable<T>... acts) {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> act : acts) {
                begun.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    @SafeVarargs
    static List<Integer> statuses(Callable<Answer>... acts) {
        return answers(acts).stream().map(Answer::status).toList();
    }
}
