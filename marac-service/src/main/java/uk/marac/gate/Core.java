package uk.marac.gate;

import java.util.UUID;
import java.util.function.Supplier;
import uk.marac.ledger.AuditReader;
import uk.marac.ledger.Checkpoints;
import uk.marac.ledger.Sequencer;
import uk.marac.vault.Vault;

/** What every transaction needs and nobody outside the Gate may hold. */
record Core(Vault vault, Sequencer sequencer, Checkpoints checkpoints, AuditReader auditReader, Supplier<UUID> ids) {}
