package uk.marac.fuzz;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.LoggerFactory;

/** Watches what the service logs for what was sent to it. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Set<String> talkers = new ConcurrentSkipListSet<>();

    LogWatch() {
        start();
        root().addAppender(this);
    }

    /** Loggers that wrote the mark. */
    Set<String> talkers() {
        return talkers;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        if ((event.getFormattedMessage() + thrown)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(Texts.MARK)) {
            talkers.add(event.getLoggerName());
        }
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
