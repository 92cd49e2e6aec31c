package uk.marac.gate;

import java.util.Collection;
import java.util.UUID;
import uk.marac.access.ConflictRow;
import uk.marac.access.StaffCaseRow;
import uk.marac.vault.VaultSession;

/**
 * Whether what closes a case is what was written: declared conflicts of interest, and the mark of a staff case. A ground is
 * refused where there is one; so one that was deleted, edited or moved behind the service's back would open its case, and
 * no seal would be looked at.
 */
final class ConflictCheck {

    /**
     * The rows of the cases, and those that were written as theirs: a head does not name its case, but the entry of
     * its write does. One that has vanished and of which no entry says whose it was may be anybody's.
     */
    private static final String OF_THE_CASES = """
            t.case_id = ANY(:cases)
                OR coalesce((SELECT bool_or(o.case_id = ANY(:cases)) FROM marac.audit_opening o
                              WHERE o.area_id = h.area_id AND o.entry_id = h.entry_id AND o.case_id IS NOT NULL),
                            t.id IS NULL)
            """;

    private ConflictCheck() {}

    /** @throws uk.marac.vault.RowTampered if a row that closes one of the cases is not what was last written, or has vanished */
    static void verify(VaultSession session, Collection<UUID> cases) {
        session.rows(ConflictRow.class).where(OF_THE_CASES).bind("cases", cases).verifyWhole();
        session.rows(StaffCaseRow.class)
                .where(OF_THE_CASES)
                .bind("cases", cases)
                .verifyWhole();
    }
}
