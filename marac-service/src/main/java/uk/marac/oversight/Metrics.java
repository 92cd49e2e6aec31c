package uk.marac.oversight;

import com.codahale.metrics.MetricRegistry;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.alarm.AlarmBacklog;
import uk.marac.gate.Tally;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.notice.NoticeBacklog;
import uk.marac.witness.WitnessBacklog;
import uk.marac.witness.WitnessLag;
import uk.marac.witness.Witnesses;

/**
 * What operators watch, for Prometheus: the framework's own figures, refusals, the log's backlog and that of
 * notices. No person's data.
 */
public final class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final PrometheusRegistry registry = new PrometheusRegistry();

    public Metrics(
            MetricRegistry framework,
            Tally tally,
            LogBacklog backlog,
            LostEntries lost,
            LogSink sink,
            Witnesses witnesses,
            WitnessBacklog cosigned,
            NoticeBacklog notices,
            AlarmBacklog alarms) {
        DropwizardExports.builder().dropwizardRegistry(framework).register(registry);
        CounterWithCallback.builder()
                .name("marac_acts_not_done_total")
                .help("Acts that were refused, needed a fresh sign-in, or failed, since the start")
                .labelNames("outcome")
                .callback(counter -> List.of(Outcome.REFUSED, Outcome.STEP_UP_REQUIRED, Outcome.FAILED)
                        .forEach(outcome -> counter.call(tally.of(outcome), outcome.name())))
                .register(registry);
        gauge("marac_log_staged_entries", "Entries without a place in the log", backlog::staged);
        gauge(
                "marac_log_oldest_staged_seconds",
                "How long the oldest entry without a place has waited",
                () -> backlog.oldest().toMillis() / 1000.0);
        gauge(
                "marac_log_unsigned_seconds",
                "How long a log has waited for a checkpoint of what it has",
                () -> backlog.unsigned().toMillis() / 1000.0);
        gauge(
                "marac_log_lost_entries",
                "Entries that were gone before they had their place, since the start",
                lost::count);
        gauge("marac_log_replays", "Logs that lost their end and were given it back, since the start", sink::replays);
        gauge(
                "marac_log_successors",
                "Logs that were closed and followed by another, since the start",
                sink::successors);
        gauge("marac_log_sink_faults", "Logs whose copy in the sink is behind or disagrees", () -> sink.faults()
                .size());
        gauge(
                "marac_log_witness_alarms",
                "Logs that a witness knows otherwise than they are here: rolled back or forked",
                witnesses::alarms);
        gauge("marac_log_witness_faults", "Logs that a witness was last asked to cosign and did not", () -> witnesses
                .faults()
                .size());
        byWitness(
                "marac_log_witness_behind_seconds",
                "How long the oldest checkpoint has waited for this witness",
                cosigned,
                lag -> cosigned.age(lag).toMillis() / 1000.0);
        byWitness(
                "marac_log_witness_last_seconds",
                "When this witness last cosigned anything, in seconds since 1970",
                cosigned,
                lag -> lag.last() == null ? Double.NaN : lag.last().getEpochSecond());
        byWitness(
                "marac_log_witness_cosigned_entries",
                "Entries of all logs under this witness's cosignatures",
                cosigned,
                WitnessLag::entries);
        gauge("marac_notices_waiting", "Notices that are still to be sent", notices::waiting);
        gauge(
                "marac_reading_alarms_waiting",
                "Alarms about people's reading that wait for an auditor",
                alarms::waiting);
        gauge("marac_notices_given_up", "Notices that could not be sent and are no longer tried", notices::givenUp);
    }

    public HttpServlet servlet() {
        return new PrometheusMetricsServlet(registry);
    }

    /** None where the database does not answer. */
    private void byWitness(String name, String help, WitnessBacklog cosigned, ToDoubleFunction<WitnessLag> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("witness")
                .callback(gauge ->
                        lags(cosigned).forEach((witness, lag) -> gauge.call(value.applyAsDouble(lag), witness)))
                .register(registry);
    }

    private static Map<String, WitnessLag> lags(WitnessBacklog cosigned) {
        try {
            return cosigned.all();
        } catch (RuntimeException e) {
            LOG.warn("a figure could not be read: {}", e.getClass().getName());
            return Map.of();
        }
    }

    /** NaN when the database does not answer, so that the other figures are still seen. */
    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(orNaN(value)))
                .register(registry);
    }

    private static double orNaN(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (RuntimeException e) {
            LOG.warn("a figure could not be read: {}", e.getClass().getName());
            return Double.NaN;
        }
    }
}
