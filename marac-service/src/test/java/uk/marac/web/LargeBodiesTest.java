package uk.marac.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {

    private static final byte[] DOCUMENT = {1, 2, 3};

    private final LargeBodies bodies = new LargeBodies(2);

    @Test
    void only_so_many_are_held_at_once_and_one_more_is_asked_to_come_later() {
        int length = hold(() -> hold(() -> {
            assertThatThrownBy(() -> hold(() -> 0)).satisfies(this::isUnavailable);
            return 7;
        }));

        assertThat(length).isEqualTo(7);
        assertThat(hold(() -> 8)).isEqualTo(8);
    }

    @Test
    void what_could_not_be_read_or_failed_takes_no_place() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender has gone");
            }
        };
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> bodies.hold(broken, body -> body))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                            .isEqualTo(ProblemType.MALFORMED));
            assertThatThrownBy(() -> hold(() -> {
                        throw new IllegalStateException("the database has gone");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        byte[] read = bodies.hold(new ByteArrayInputStream(DOCUMENT), body -> body);
        assertThat(read).isEqualTo(DOCUMENT);
    }

    private int hold(java.util.function.IntSupplier work) {
        return bodies.hold(new ByteArrayInputStream(DOCUMENT), body -> work.getAsInt());
    }

    private void isUnavailable(Throwable problem) {
        assertThat(((ProblemException) problem).type()).isEqualTo(ProblemType.UNAVAILABLE);
    }
}
