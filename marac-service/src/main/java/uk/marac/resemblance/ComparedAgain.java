package uk.marac.resemblance;

import java.util.List;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;

/** Compares the parties of a case that is under way again with everybody: who came meanwhile was not compared with them. */
public final class ComparedAgain {

    private final LateResemblances late = new LateResemblances();

    public void of(WriteTx tx, CaseId id) {
        late.put(tx, List.of(id), Colleagues.of(tx));
    }
}
