package uk.marac.gate;

import java.util.Collection;
import java.util.UUID;
import uk.marac.access.ConflictRow;
import uk.marac.vault.VaultSession;

/**
 * Whether the declared conflicts of interest of a case are those that were written. A ground is refused where there is a
 * conflict; so one that was deleted, edited or moved behind the service's back would open its case, and no seal would
 * be looked at.
 */
final class ConflictCheck {

    /**
     * The conflicts of the cases, and those that were written as theirs: a head does not name its case, but the entry of
     * its write does. One that has vanished and of which no entry says whose it was may be anybody's.
     */
    private static final String OF_THE_CASES = """
            t.case_id = ANY(:cases)
                OR coalesce((SELECT bool_or(o.case_id = ANY(:cases)) FROM marac.audit_opening o
                              WHERE o.area_id = h.area_id AND o.entry_id = h.entry_id AND o.case_id IS NOT NULL),
                            t.id IS NULL)
            """;

    private ConflictCheck() {}

    /** @throws uk.marac.vault.RowTampered if a conflict of one of the cases is not what was last written, or has vanished */
    static void verify(VaultSession session, Collection<UUID> cases) {
        session.rows(ConflictRow.class).where(OF_THE_CASES).bind("cases", cases).verifyWhole();
    }
}
