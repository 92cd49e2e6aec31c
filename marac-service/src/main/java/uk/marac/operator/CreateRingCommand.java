package uk.marac.operator;

import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.util.Arrays;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import uk.marac.SecretReference;
import uk.marac.keys.ring.KeyRing;

/** Makes a key ring with its first root and shred epoch. An existing file is refused. */
public final class CreateRingCommand extends Command {

    public CreateRingCommand() {
        super("create-ring", "Make the key ring: once for each installation");
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("--ring").required(true).help("path of the new file");
        parser.addArgument("--password").required(true).help("file:PATH or env:NAME");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) {
        char[] password = new SecretReference(arguments.getString("password")).resolve();
        try (KeyRing ring = KeyRing.create(Path.of(arguments.getString("ring")), password)) {
            System.out.println("Made " + ring + ". Without this file and its password nothing can ever be read again.");
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
