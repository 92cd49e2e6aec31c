package uk.marac.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.cli.service.NotDoneException;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;

/** {@code marac}. Ends with 0 where all is well; the other numbers are below and in docs/operators/audit.md. */
@Command(
        name = "marac",
        mixinStandardHelpOptions = true,
        description = "Checks what a MARAC installation has published. `./marac demo` runs a demonstration.",
        subcommands = {AuditCommand.class, WitnessCommand.class, HelpCommand.class})
public final class Main {

    static final int NOT_VERIFIED = 1;
    static final int NOT_UNDERSTOOD = 2;
    static final int NOT_GIVEN = 3;
    static final int INVALID_INPUT = 5;
    static final int SIGN_IN = 6;
    static final int FINDINGS = 7;
    static final int TRY_LATER = 75;

    public static void main(String[] arguments) {
        // From Java 22 on a console is there even where nobody looks at it, unless the older one is asked for.
        System.setProperty("jdk.console", "java.base");
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command))
                .execute(arguments);
    }

    private static int explain(Exception e, CommandLine command) {
        if (e instanceof NotVerifiedException) {
            command.getErr().println("NOT VERIFIED: " + e.getMessage());
            return NOT_VERIFIED;
        }
        if (e instanceof NotDoneException notDone) {
            command.getErr().println("not done: " + e.getMessage());
            return switch (notDone.remedy()) {
                case NONE -> NOT_GIVEN;
                case SIGN_IN -> SIGN_IN;
                case TRY_LATER -> TRY_LATER;
            };
        }
        if (e instanceof InvalidInputException || e instanceof UncheckedIOException) {
            command.getErr().println("invalid input: " + e.getMessage());
            return INVALID_INPUT;
        }
        String what = e instanceof MalformedException ? "not in its one form: " : "not possible: ";
        command.getErr().println(what + e.getMessage());
        return NOT_UNDERSTOOD;
    }
}
