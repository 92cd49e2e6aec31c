package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private final Set<Integer> clients = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicLong acts = new AtomicLong();
    private final AtomicInteger ends = new AtomicInteger();

    private class Work implements Workload {
        @Override
        public String name() {
            return "work";
        }

        @Override
        public void act(int client) throws InterruptedException {
            clients.add(client);
            threads.add(Thread.currentThread());
            acts.incrementAndGet();
            Thread.sleep(5);
        }

        @Override
        public void end() throws InterruptedException {
            ends.incrementAndGet();
        }
    }

    @Test
    void each_client_has_a_thread_and_every_act_counts() throws Exception {
        double rate = Clients.perSecond(new Work(), 4, Duration.ofMillis(200));

        assertThat(clients).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(threads).hasSize(4);
        assertThat(rate).isBetween(acts.get() / 20.0, acts.get() / 0.2);
        assertThat(ends).hasValue(1);
    }

    @Test
    void what_is_left_to_do_at_the_end_counts_in_the_time() throws Exception {
        double rate = Clients.perSecond(
                new Work() {
                    @Override
                    public void end() throws InterruptedException {
                        Thread.sleep(1_000);
                    }
                },
                1,
                Duration.ofMillis(100));

        assertThat(rate).isLessThan(acts.get() / 1.0);
    }

    @Test
    void a_client_that_fails_ends_it_all_and_is_told() {
        Workload failing = new Work() {
            @Override
            public void act(int client) {
                throw new IllegalStateException("refused");
            }

            @Override
            public void end() throws InterruptedException {
                super.end();
                throw new IllegalStateException("left behind");
            }
        };

        assertThatThrownBy(() -> Clients.perSecond(failing, 2, Duration.ofMillis(100)))
                .rootCause()
                .hasMessage("refused");
        assertThat(ends).hasValue(1);
    }
}
