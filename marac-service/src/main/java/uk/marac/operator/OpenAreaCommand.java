package uk.marac.operator;

import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import java.time.Clock;
import java.util.UUID;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import uk.marac.MaracApplication;
import uk.marac.MaracConfiguration;
import uk.marac.Wiring;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.gate.Actor;
import uk.marac.id.AreaId;
import uk.marac.keys.seal.v1.RowSealerV1;

/** Opens an area with its first administrator. Everything after that is done by members, in the service. */
public final class OpenAreaCommand extends ConfiguredCommand<MaracConfiguration> {

    public OpenAreaCommand() {
        super("open-area", "Open an area with its first administrator");
    }

    @Override
    public void configure(Subparser parser) {
        super.configure(parser);
        parser.addArgument("--code").required(true).help("short lower-case name, for good");
        parser.addArgument("--name").required(true).help("name of the area");
        parser.addArgument("--case-prefix").required(true).help("letters before case numbers");
        parser.addArgument("--host").required(true).help("name of the agency that hosts the MARAC");
        parser.addArgument("--host-kind").setDefault(AgencyKind.OTHER.name()).help("kind of that agency");
        parser.addArgument("--administrator").required(true).help("the administrator's id at the identity provider");
        parser.addArgument("--administrator-name").required(true).help("the administrator's name");
    }

    @Override
    protected void run(Bootstrap<MaracConfiguration> bootstrap, Namespace arguments, MaracConfiguration configuration)
            throws Exception {
        ManagedDataSource pool = configuration.database().pool().build(bootstrap.getMetricRegistry(), "command");
        pool.start();
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
            System.out.println("Opened area " + open(wiring, arguments));
        } finally {
            pool.stop();
        }
    }

    private static AreaId open(Wiring wiring, Namespace arguments) {
        Actor operator = Operator.actor(UUID.randomUUID(), Clock.systemUTC().instant());
        wiring.areas.install(operator);
        AreaId area = wiring.areas.open(
                operator, arguments.getString("code"), arguments.getString("name"), arguments.getString("case_prefix"));
        AgencyKind kind = AgencyKind.valueOf(arguments.getString("host_kind"));
        var unused = wiring.areas.appointAdministrator(
                operator,
                area,
                new AgencyRequest(kind, arguments.getString("host")),
                UUID.fromString(arguments.getString("administrator")),
                arguments.getString("administrator_name"));
        return area;
    }
}
