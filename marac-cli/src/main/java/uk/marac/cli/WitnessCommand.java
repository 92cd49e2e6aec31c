package uk.marac.cli;

import picocli.CommandLine.Command;

/** What a partner organisation runs, so that no log can show two histories. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Be a witness of other organisations' logs (C2SP tlog-witness).",
        subcommands = {WitnessRunCommand.class, CreateKeyCommand.class})
final class WitnessCommand {}
