package uk.marac;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.request.logging.RequestLogFactory;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.marac.alarm.AlarmBacklog;
import uk.marac.alarm.AlarmHealth;
import uk.marac.identity.AuthenticationFeature;
import uk.marac.identity.BearerCredential;
import uk.marac.identity.StepUpChallenge;
import uk.marac.identity.TokenVerifier;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.matching.MatcherHealth;
import uk.marac.notice.NoticeBacklog;
import uk.marac.notice.NoticeHealth;
import uk.marac.operator.CreateRingCommand;
import uk.marac.operator.MigrateCommand;
import uk.marac.operator.OpenAreaCommand;
import uk.marac.operator.StartCheck;
import uk.marac.operator.VerifyCommand;
import uk.marac.oversight.LogBacklog;
import uk.marac.oversight.Metrics;
import uk.marac.oversight.SequencerHealth;
import uk.marac.oversight.SinkHealth;
import uk.marac.referral.DraftPurgeHealth;
import uk.marac.resemblance.ComparisonHealth;
import uk.marac.time.LondonDay;
import uk.marac.transfer.CourierHealth;
import uk.marac.web.CodeParameters;
import uk.marac.web.DatabaseHealth;
import uk.marac.web.DayParameters;
import uk.marac.web.EmptyAnswers;
import uk.marac.web.FrameworkExceptionMapper;
import uk.marac.web.GateExceptionMapper;
import uk.marac.web.JsonExceptionMapper;
import uk.marac.web.JsonRules;
import uk.marac.web.LogGuard;
import uk.marac.web.OpenApiResource;
import uk.marac.web.QueryRules;
import uk.marac.web.RequestLog;
import uk.marac.web.RequestSize;
import uk.marac.web.SecurityHeaders;
import uk.marac.web.ServerProblems;
import uk.marac.web.UnreadBody;
import uk.marac.web.UnreadableBody;
import uk.marac.web.Validation;
import uk.marac.web.ValidationExceptionMapper;
import uk.marac.witness.WitnessBacklog;
import uk.marac.witness.WitnessHealth;

/** The service: {@code server}, {@code check}, and the operator's commands. */
public class MaracApplication extends Application<MaracConfiguration> {

    private final RowSealing sealing;

    public MaracApplication() {
        this(new RowSealerV1());
    }

    /** With another sealing, for measurements that compare it with this one. */
    protected MaracApplication(RowSealing sealing) {
        this.sealing = sealing;
    }

    public static void main(String[] arguments) throws Exception {
        new MaracApplication().run(arguments);
    }

    @Override
    public String getName() {
        return "marac-service";
    }

    @Override
    public void initialize(Bootstrap<MaracConfiguration> bootstrap) {
        JsonRules.apply(bootstrap.getObjectMapper());
        bootstrap.setValidatorFactory(Validation.factory(LondonDay::clock));
        bootstrap.addCommand(new MigrateCommand());
        bootstrap.addCommand(new CreateRingCommand());
        bootstrap.addCommand(new OpenAreaCommand());
        bootstrap.addCommand(new VerifyCommand());
    }

    @Override
    protected void onFatalError(Throwable t) {
        if (t instanceof VerifyCommand.Found) {
            System.exit(VerifyCommand.Found.STATUS);
        }
        super.onFatalError(t);
    }

    @Override
    public void run(MaracConfiguration configuration, Environment environment) {
        LogGuard.install();
        quieten(configuration.getServerFactory());
        ManagedDataSource pool = configuration.database().pool().build(environment.metrics(), "database");
        environment.lifecycle().manage(pool);
        ServerProblems refusals = new ServerProblems();
        environment.lifecycle().addEventListener(refusals);
        environment.getApplicationContext().setErrorHandler(refusals);
        var ring = configuration.keys().open();
        StartCheck.refuseUnlessReady(configuration.database().unpooled(), ring);
        NoticeSettings notices = configuration.notices();
        Wiring wiring = new Wiring(
                pool,
                ring,
                sealing,
                environment.getObjectMapper(),
                configuration.stepUp().stepUp(),
                configuration.logOrigin(),
                Clock.systemUTC(),
                new Surroundings(
                        notices == null ? null : notices.mailing(),
                        configuration.calendarSummary(),
                        configuration.ledger().folder(),
                        configuration.ledger().witnessing(),
                        configuration.readingLimits()));
        // Before the sequencer: whether a log was rolled back is asked before it is signed again.
        environment.lifecycle().manage(wiring.witnessing);
        environment.lifecycle().manage(wiring.sequencer);
        environment.lifecycle().manage(wiring.canaryWatch);
        environment.lifecycle().manage(wiring.readingWatch);
        environment.lifecycle().manage(wiring.matcher);
        environment.lifecycle().manage(wiring.comparisons);
        environment.lifecycle().manage(wiring.draftPurge);
        environment.lifecycle().manage(wiring.notices);
        environment.lifecycle().manage(wiring.courier);
        LogBacklog backlog = new LogBacklog(wiring.gate, Clock.systemUTC(), UUID::randomUUID);
        NoticeBacklog noticeBacklog = new NoticeBacklog(wiring.gate, Clock.systemUTC(), UUID::randomUUID);
        environment.healthChecks().register("database", new DatabaseHealth(wiring.gate));
        environment.healthChecks().register("log", new SequencerHealth(wiring.sequencer, backlog, Clock.systemUTC()));
        environment
                .healthChecks()
                .register("alarms", new AlarmHealth(wiring.canaryWatch, wiring.readingWatch, Clock.systemUTC()));
        environment.healthChecks().register("sink", new SinkHealth(wiring.sink));
        WitnessBacklog cosigned =
                new WitnessBacklog(wiring.gate, wiring.witnesses, Clock.systemUTC(), UUID::randomUUID);
        environment
                .healthChecks()
                .register(
                        "witnesses",
                        new WitnessHealth(wiring.witnesses, wiring.witnessing, cosigned, Clock.systemUTC()));
        environment.healthChecks().register("matcher", new MatcherHealth(wiring.matcher, Clock.systemUTC()));
        environment.healthChecks().register("comparison", new ComparisonHealth(wiring.comparisons, Clock.systemUTC()));
        environment.healthChecks().register("courier", new CourierHealth(wiring.courier, Clock.systemUTC()));
        environment.healthChecks().register("drafts", new DraftPurgeHealth(wiring.draftPurge, Clock.systemUTC()));
        environment
                .healthChecks()
                .register("notices", new NoticeHealth(wiring.notices, noticeBacklog, Clock.systemUTC()));
        web(environment.jersey(), configuration);
        List<Object> resources = wiring.resources();
        resources.forEach(environment.jersey()::register);
        environment.jersey().register(new OpenApiResource(resources));
        Metrics metrics = new Metrics(
                environment.metrics(),
                wiring.gate.tally(),
                backlog,
                wiring.sequencer.lost(),
                wiring.sink,
                wiring.witnesses,
                cosigned,
                noticeBacklog,
                new AlarmBacklog(wiring.gate, Clock.systemUTC(), UUID::randomUUID));
        environment.admin().addServlet("prometheus", metrics.servlet()).addMapping("/prometheus");
    }

    /** What the framework does unless it is told otherwise, and what no configuration may bring back. */
    static void quieten(ServerFactory factory) {
        if (factory instanceof AbstractServerFactory server) {
            // It would put the address as the caller typed it into every line of the log.
            server.setEnableThreadNameFilter(false);
            // They would answer with messages and not with problems.
            server.setRegisterDefaultExceptionMappers(false);
            server.setRequestLogFactory(silent());
        }
    }

    /** The framework's own log of requests has addresses as typed, and is on unless somebody says otherwise; ours has none. */
    private static RequestLogFactory<?> silent() {
        LogbackAccessRequestLogFactory silent = new LogbackAccessRequestLogFactory();
        silent.setAppenders(List.of());
        return silent;
    }

    private static void web(JerseyEnvironment jersey, MaracConfiguration configuration) {
        jersey.register(new AuthenticationFeature(
                List.of(new BearerCredential(new TokenVerifier(configuration.oidc(), Clock.systemUTC())))));
        jersey.register(new GateExceptionMapper(new StepUpChallenge(configuration.oidc())));
        jersey.register(new FrameworkExceptionMapper());
        jersey.register(new JsonExceptionMapper());
        jersey.register(new ValidationExceptionMapper());
        jersey.register(new RequestLog());
        jersey.register(new RequestSize());
        jersey.register(new QueryRules());
        jersey.register(new CodeParameters());
        jersey.register(new DayParameters());
        jersey.register(new UnreadableBody());
        jersey.register(new UnreadBody());
        jersey.register(new EmptyAnswers());
        jersey.register(new SecurityHeaders());
    }

    /** JSON as the service reads and writes it, for commands that have no server. */
    public static ObjectMapper json() {
        return JsonRules.apply(io.dropwizard.jackson.Jackson.newObjectMapper());
    }
}
