package uk.marac.keys.ledger.export;

import java.util.List;

/** A form of what is given out: lines without their ends, of ASCII. */
public interface ExportLines {

    /** What stands before all entries. */
    List<String> head(ExportHead head);

    /** One entry, or where the form speaks of one case at a time, one for each. */
    List<String> entry(ExportHead head, ExportedEntry entry);

    /**
     * What shows that nothing after it is missing.
     *
     * @param entries how many there were
     */
    List<String> end(ExportHead head, long entries);
}
