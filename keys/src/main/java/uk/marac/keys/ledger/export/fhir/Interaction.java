package uk.marac.keys.ledger.export.fhir;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;

/**
 * What an act was in the words of FHIR, and who plays which part in the profile for it: where something is read the service is the
 * source, where something is written the caller is.
 */
enum Interaction {
    READ("R", "read", "PatientRead", Codes.DESTINATION, Codes.SOURCE, Codes.RECIPIENT),
    CREATE("C", "create", "PatientCreate", Codes.SOURCE, Codes.DESTINATION, Codes.AUTHOR),
    UPDATE("U", "update", "PatientUpdate", Codes.SOURCE, Codes.DESTINATION, Codes.AUTHOR),
    DELETE("D", "delete", "PatientDelete", Codes.APPLICATION, Codes.CUSTODIAN, Codes.AUTHOR),
    /** What changes nothing that is said of anybody, and is no look: no profile is for that. */
    EXECUTE("E", "operation", null, Codes.SOURCE, Codes.DESTINATION, Codes.AUTHOR);

    private static final Set<Outcome> OF_AN_EXPORT = Set.of(Outcome.STARTED, Outcome.FINISHED, Outcome.ABORTED);

    final String action;
    final String code;
    final @Nullable String profile;
    final Coding client;
    final Coding server;
    final Coding user;

    Interaction(String action, String code, @Nullable String profile, Coding client, Coding server, Coding user) {
        this.action = action;
        this.code = code;
        this.profile = profile;
        this.client = client;
        this.server = server;
        this.user = user;
    }

    static boolean isExport(LedgerEntry entry) {
        return OF_AN_EXPORT.contains(entry.outcome());
    }

    /** By the rows that were written; an act that came to nothing wrote none, so it is taken for a look by its name. */
    static Interaction of(LedgerEntry entry) {
        Set<RowOp> ops = entry.rows().stream().map(RowWrite::op).collect(Collectors.toSet());
        if (isExport(entry) || ops.equals(Set.of(RowOp.RESEAL))) {
            return EXECUTE;
        }
        if (ops.isEmpty()) {
            return entry.outcome() == Outcome.DONE || isLook(entry.permission()) ? READ : EXECUTE;
        }
        if (ops.equals(Set.of(RowOp.INSERT))) {
            return CREATE;
        }
        return ops.equals(Set.of(RowOp.DELETE)) ? DELETE : UPDATE;
    }

    private static boolean isLook(String permission) {
        return permission.matches("(VIEW|LIST|READ|OPEN|REPORT)_.*");
    }
}
