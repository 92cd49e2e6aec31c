package uk.marac.retention;

import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;

/** Takes a case's people out of the search index. */
@FunctionalInterface
public interface PostingEraser {

    /** Called before anything of the case is deleted, so that its people can still be read. */
    void erase(WriteTx tx, CaseId caseId);
}
