package uk.marac.homicide;

import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.retention.DestructionCheck;
import uk.marac.vault.Confidential;
import uk.marac.web.ProblemException;

/**
 * A case is not destroyed while a record of a death names it: a review will ask for it, whether or not anybody has
 * placed a hold yet. Does not believe that a record was deleted behind the service's back.
 */
public final class NoDeathNamesIt implements DestructionCheck {

    @Override
    public void check(Tx tx, CaseRow row) {
        tx.rows(DomesticHomicideRow.class).verifyWhole();
        boolean named = tx.rows(DomesticHomicideRow.class).list().stream()
                .filter(death -> death.withdrawal() == null)
                .anyMatch(death -> row.id().equals(Confidential.valueOf(death.knownCase())));
        if (named) {
            throw ProblemException.conflict("case", "is named by the record of a death");
        }
    }
}
