package uk.marac.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;

/** {@code marac}. Ends with 0 where all is well, 1 where something does not hold, 2 where it was not understood. */
@Command(
        name = "marac",
        mixinStandardHelpOptions = true,
        description = "Checks what a MARAC installation has published. `./marac demo` runs a demonstration.",
        subcommands = {AuditCommand.class, HelpCommand.class})
public final class Main {

    static final int NOT_VERIFIED = 1;
    static final int NOT_UNDERSTOOD = 2;

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command))
                .execute(arguments);
    }

    private static int explain(Exception e, CommandLine command) {
        if (e instanceof NotVerifiedException) {
            command.getErr().println("NOT VERIFIED: " + e.getMessage());
            return NOT_VERIFIED;
        }
        String what = e instanceof MalformedException ? "not in its one form: " : "not possible: ";
        command.getErr().println(what + e.getMessage());
        return NOT_UNDERSTOOD;
    }
}
