package uk.marac.operator;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.sourceforge.argparse4j.inf.Namespace;
import uk.marac.MaracApplication;
import uk.marac.MaracConfiguration;
import uk.marac.Wiring;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.verify.Finding;
import uk.marac.verify.Verifier;

/** Holds rows, heads, entries, log and sink against each other. Prints each finding as a line. */
public final class VerifyCommand extends ConfiguredCommand<MaracConfiguration> {

    /** Thrown after the findings were printed, so that the process ends with a status of its own. */
    public static final class Found extends Exception {
        private static final long serialVersionUID = 1L;

        /** What the process ends with. */
        public static final int STATUS = 7;

        Found(long findings) {
            super(findings + " findings");
        }
    }

    public VerifyCommand() {
        super("verify", "Hold all records against the log; ends with " + Found.STATUS + " where something is found");
    }

    @Override
    protected void run(Bootstrap<MaracConfiguration> bootstrap, Namespace arguments, MaracConfiguration configuration)
            throws Exception {
        ManagedDataSource pool = configuration.database().pool().build(bootstrap.getMetricRegistry(), "command");
        pool.start();
        AtomicLong findings = new AtomicLong();
        try (var ring = configuration.keys().open()) {
            StartCheck.refuseUnlessReady(configuration.database().unpooled(), ring);
            Wiring wiring = new Wiring(
                    pool,
                    ring,
                    new RowSealerV1(),
                    MaracApplication.json(),
                    configuration.stepUp().stepUp(),
                    configuration.logOrigin(),
                    Clock.systemUTC());
            Verifier verifier = new Verifier(wiring.gate, configuration.ledger().folder());
            Verifier.Summary looked = verifier.verify(
                    Operator.actor(UUID.randomUUID(), Clock.systemUTC().instant()), finding -> {
                        findings.incrementAndGet();
                        print(finding);
                    });
            System.out.printf(
                    "%d areas, %d entries, %d rows: %d findings%n",
                    looked.areas(), looked.entries(), looked.rows(), findings.get());
        } finally {
            pool.stop();
        }
        if (findings.get() > 0) {
            throw new Found(findings.get());
        }
    }

    private static void print(Finding finding) {
        System.out.println(finding.line());
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        if (!(e instanceof Found)) {
            super.onError(cli, namespace, e);
        }
    }
}
