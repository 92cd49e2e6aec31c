package uk.marac.operator;

import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.util.Arrays;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.postgresql.ds.PGSimpleDataSource;
import uk.marac.DatabaseTls;
import uk.marac.SecretReference;
import uk.marac.migrations.Migrations;
import uk.marac.migrations.Roles;

/** Brings the database's schema up to date, as its owner; an explicit step, never done by the server. */
public final class MigrateCommand extends Command {

    public MigrateCommand() {
        super("migrate", "Bring the database's schema up to date");
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("--url").required(true).help("jdbc:postgresql://HOST:PORT/DATABASE");
        parser.addArgument("--user").required(true).help("a login that owns the schema");
        parser.addArgument("--password").required(true).help("file:PATH or env:NAME");
        parser.addArgument("--ssl-mode")
                .choices(DatabaseTls.MODES.split("\\|", -1))
                .help("verify-full unless said otherwise, or the database is on this machine");
        parser.addArgument("--ssl-root-cert").help("file with the certificate of the authority");
        parser.addArgument("--create-roles")
                .action(net.sourceforge.argparse4j.impl.Arguments.storeTrue())
                .help("create the roles first; needs an administrator's login");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments.getString("url"));
        DatabaseTls.apply(
                database,
                arguments.getString("url"),
                arguments.getString("ssl_mode"),
                arguments.getString("ssl_root_cert"));
        database.setUser(arguments.getString("user"));
        char[] password = new SecretReference(arguments.getString("password")).resolve();
        database.setPassword(new String(password));
        Arrays.fill(password, '\0');
        // What a failed statement was about stays out of the console and its logs.
        database.setLogServerErrorDetail(false);
        if (arguments.getBoolean("create_roles")) {
            Roles.create(database);
            System.out.println("Roles are there.");
        }
        Migrations.migrate(database);
        System.out.println("The schema is up to date.");
    }
}
