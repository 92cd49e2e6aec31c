package uk.marac.cli;

import picocli.CommandLine.Command;

/** What an auditor does with the files that the service's log gives out; nothing of it needs the service. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Check the log, its checkpoints and proofs, offline.",
        subcommands = {
            VerifyCommand.class,
            ProofCommand.class,
            ConsistencyCommand.class,
            VerifyCheckpointCommand.class,
            VerifyProofCommand.class
        })
final class AuditCommand {}
