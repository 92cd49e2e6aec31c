package uk.marac.cli;

import picocli.CommandLine.Command;

/** What an auditor does with the files that the service's log gives out. Only {@code export} asks the service for one. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Check the log, its checkpoints and proofs, offline; fetch the history of a case or person.",
        subcommands = {
            VerifyCommand.class,
            ProofCommand.class,
            ConsistencyCommand.class,
            VerifyCheckpointCommand.class,
            VerifyProofCommand.class,
            ExportCommand.class
        })
final class AuditCommand {}
