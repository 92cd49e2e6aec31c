package uk.marac.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;

class LogGuardTest {

    private final LoggerContext context = new LoggerContext();

    LogGuardTest() {
        LogGuard.install(context);
    }

    @Test
    void a_library_tells_no_details_even_where_it_is_asked_to() {
        Logger parser = talkative("org.eclipse.jetty.server.Server");

        assertThat(parser.isDebugEnabled()).isFalse();
        assertThat(parser.isTraceEnabled()).isFalse();
        assertThat(parser.isInfoEnabled()).isTrue();
    }

    @Test
    void who_logs_an_address_as_it_was_typed_tells_nothing_at_all() {
        assertThat(talkative("org.eclipse.jetty.http.HttpParser").isErrorEnabled())
                .isFalse();
        assertThat(talkative("org.eclipse.jetty.util.HostPort").isWarnEnabled()).isFalse();
    }

    @Test
    void logging_that_is_configured_anew_is_guarded_still_and_once() {
        context.reset();
        LogGuard.install(context);

        assertThat(context.getTurboFilterList()).hasSize(1);
        assertThat(talkative("org.eclipse.jetty.server.Server").isDebugEnabled())
                .isFalse();
    }

    @Test
    void logging_that_was_stopped_by_one_application_is_guarded_for_the_others() {
        for (int i = 0; i < 2; i++) {
            context.start();
            context.stop();
            assertThat(talkative("org.eclipse.jetty.server.Server").isDebugEnabled())
                    .isFalse();
            context.reset();
            assertThat(talkative("org.eclipse.jetty.util.HostPort").isWarnEnabled())
                    .isFalse();
            assertThat(context.getTurboFilterList()).hasSize(1);
        }
    }

    @Test
    void we_and_who_sees_ciphertext_only_do() {
        assertThat(talkative("uk.marac.web.RequestLog").isTraceEnabled()).isTrue();
        assertThat(talkative("org.postgresql.Driver").isDebugEnabled()).isTrue();
    }

    private Logger talkative(String name) {
        Logger logger = context.getLogger(name);
        logger.setLevel(Level.TRACE);
        return logger;
    }
}
