package uk.marac.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps libraries from saying more than INFO, whatever the configuration asks. The web server's and the framework's
 * details are whole requests: addresses, tokens, what somebody wrote. Who sees ciphertext only may go on.
 */
public final class LogGuard extends TurboFilter {

    /** They log the address or host as it was typed, as a warning. */
    private static final List<String> TELL_NOTHING =
            List.of("org.eclipse.jetty.util.HostPort", "org.eclipse.jetty.http.HttpParser");

    private static final List<String> MAY_TELL_DETAILS = List.of("uk.marac.", "org.postgresql.", "org.jdbi.");

    private final LoggerContext context;
    private volatile boolean listening = true;

    private LogGuard(LoggerContext context) {
        this.context = context;
    }

    /** Guards the whole process, once. */
    public static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            install(context);
        }
    }

    static void install(LoggerContext context) {
        if (context.getTurboFilterList().stream().noneMatch(LogGuard.class::isInstance)) {
            context.addTurboFilter(new LogGuard(context));
        }
        if (context.getCopyOfListenerList().stream().noneMatch(Again.class::isInstance)) {
            context.addListener(new Again());
        }
    }

    /** Logging that is configured anew forgets its filters; logging that is stopped forgets its listeners too. */
    private static final class Again implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext context) {
            install(context);
        }

        @Override
        public void onStart(LoggerContext context) {}

        @Override
        public void onStop(LoggerContext context) {
            for (TurboFilter filter : context.getTurboFilterList()) {
                if (filter instanceof LogGuard guard) {
                    guard.listening = false;
                }
            }
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        if (!listening) {
            listening = true;
            install(context);
        }
        if (TELL_NOTHING.contains(logger.getName())) {
            return FilterReply.DENY;
        }
        boolean detail = !level.isGreaterOrEqual(Level.INFO);
        return detail && MAY_TELL_DETAILS.stream().noneMatch(logger.getName()::startsWith)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
