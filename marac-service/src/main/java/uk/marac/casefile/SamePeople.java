package uk.marac.casefile;

import java.util.Set;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;

/** Which cases somebody determined to be of the same people. */
@FunctionalInterface
public interface SamePeople {

    /** All others that hang together with this one, earlier and later, directly or through others. */
    Set<CaseId> others(Tx tx, CaseId id);
}
