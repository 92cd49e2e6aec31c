package uk.marac.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.marac.cli.check.BoundedLines;
import uk.marac.cli.check.ExportCheck;
import uk.marac.cli.check.Findings;
import uk.marac.cli.check.TrustedKeys;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.cli.service.NotDoneException;
import uk.marac.cli.service.NotDoneException.Remedy;
import uk.marac.cli.service.Service;
import uk.marac.cli.service.Token;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportLines;
import uk.marac.keys.ledger.export.fhir.FhirR4;
import uk.marac.keys.ledger.export.v1.ExportReaderV1;
import uk.marac.keys.ledger.note.Checkpoint;

/** Who has seen or changed a case, or the cases of a person, with the proof of every line. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Fetch every entry of the log about a case, or about the cases in which a person is, and check all of it under"
                    + " the keys that you trust before it is kept.",
            "What comes is the lossless form, whatever is asked for; FHIR resources are made from it here, once it holds."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fetched, and everything holds",
            "2:the command line was not understood, or the file is there already",
            "3:not there, or not yours",
            "5:keys, token or address are no such thing, or the file cannot be written",
            "6:sign in, or sign in again",
            "7:something does not hold; what came is kept in FILE.refused",
            "75:the service cannot do it now"
        },
        footerHeading = "%nExample:%n",
        footer = "  marac audit export --service https://marac.example --token-file token --area AREA --case CASE"
                + " --key keys --to case.jsonl")
final class ExportCommand implements Callable<Integer> {

    /** The forms in which it can be kept. */
    enum Format {
        JSONL,
        FHIR
    }

    /** One of the two. */
    static final class Asked {
        @Option(names = "--case", paramLabel = "ID", description = "The case.")
        private @Nullable UUID caseId;

        @Option(names = "--person", paramLabel = "ID", description = "The person, as a case shows it.")
        private @Nullable UUID person;
    }

    @Option(names = "--service", required = true, paramLabel = "URL", description = "Where the service is.")
    private @Nullable String service;

    @Option(
            names = "--token-file",
            required = true,
            paramLabel = "FILE",
            description = "An auditor's access token, after a fresh sign-in, alone on one line.")
    private @Nullable Path tokenFile;

    @Option(names = "--area", required = true, paramLabel = "ID", description = "The area.")
    private @Nullable UUID area;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Asked asked = new Asked();

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE|KEY",
            description = "A verifier key of the log, or a file of them, one a line; may be repeated. Each must have"
                    + " signed. They must come from somewhere else than this service today.")
    private List<String> keys = List.of();

    @Option(names = "--format", paramLabel = "jsonl|fhir", description = "How to keep it. Default: jsonl.")
    private Format format = Format.JSONL;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where to keep it.")
    private @Nullable Path to;

    @Option(names = "--force", description = "Write over a file that is there.")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (service == null || tokenFile == null || area == null || to == null || spec == null) {
            return Main.NOT_UNDERSTOOD;
        }
        if (Files.exists(to) && !force) {
            throw new ParameterException(spec.commandLine(), to + " is there already; --force writes over it");
        }
        UUID caseId = asked.caseId;
        UUID id = caseId != null ? caseId : asked.person;
        if (id == null) {
            return Main.NOT_UNDERSTOOD;
        }
        ExportHead.Subject subject = caseId != null ? ExportHead.Subject.CASE : ExportHead.Subject.PERSON;
        ExportCheck check = new ExportCheck(trusted(), subject, id);
        String path =
                "/areas/" + area + "/audit/" + (caseId != null ? "cases/" : "people/") + id + "/export?format=JSONL";
        ExportedFile file = new ExportedFile(to);
        fetch(new Service(service, Token.in(tokenFile)), path, file);
        Findings findings = check.run(file.coming());
        if (check.isOnlyCutOff()) {
            Files.delete(file.coming());
            throw new NotDoneException(Remedy.TRY_LATER, "the service stopped in the middle of its answer");
        }
        if (findings.total() > 0) {
            file.become(file.coming(), file.refused());
            tell(spec, findings);
            return Main.FINDINGS;
        }
        keep(file);
        Checkpoint log = check.log();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d entries, proven under the checkpoint of size %s of %s%n",
                        check.entries(),
                        log == null ? "" : log.size(),
                        log == null ? "" : log.origin());
        return 0;
    }

    private static void fetch(Service service, String path, ExportedFile file)
            throws IOException, InterruptedException {
        try (OutputStream out = file.open(file.coming())) {
            service.download(path, out);
        } catch (IOException e) {
            throw new InvalidInputException(file.path() + ": cannot be written");
        } catch (NotDoneException | InterruptedException e) {
            Files.deleteIfExists(file.coming());
            throw e;
        }
    }

    private void keep(ExportedFile file) throws IOException {
        if (format == Format.JSONL) {
            file.become(file.coming(), file.path());
            return;
        }
        Path made = file.path().resolveSibling(file.path().getFileName() + ".made");
        try (BoundedLines lines = new BoundedLines(file.coming(), ExportReaderV1.LONGEST_LINE);
                OutputStream out = new BufferedOutputStream(file.open(made))) {
            write(lines, new FhirR4(), out);
        }
        file.become(made, file.path());
        Files.delete(file.coming());
    }

    private static void write(BoundedLines lines, ExportLines form, OutputStream out) throws IOException {
        ExportHead head = ExportReaderV1.head(String.valueOf(lines.next()));
        put(form.head(head), out);
        for (String line = lines.next(); line != null; line = lines.next()) {
            put(
                    ExportReaderV1.isEnd(line)
                            ? form.end(head, ExportReaderV1.end(line))
                            : form.entry(head, ExportReaderV1.entry(line)),
                    out);
        }
    }

    private static void put(List<String> lines, OutputStream out) throws IOException {
        for (String line : lines) {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
            out.write('\n');
        }
    }

    private static void tell(CommandSpec spec, Findings findings) {
        findings.kept().forEach(finding -> spec.commandLine().getOut().println(finding));
        long total = findings.total();
        spec.commandLine().getOut().println("DOES NOT HOLD: " + total + (total == 1 ? " finding" : " findings"));
    }

    private TrustedKeys trusted() {
        try {
            return new TrustedKeys(Inputs.keys(keys), null);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(String.valueOf(e.getMessage()));
        }
    }
}
