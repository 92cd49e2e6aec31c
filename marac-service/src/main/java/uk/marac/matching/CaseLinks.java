package uk.marac.matching;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.SamePeople;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.vault.Confidential;

/**
 * Which cases coordinators determined to be of the same people, and which to be repeats. Whose earlier case is which is
 * sealed, so that no SQL selects by it and no thief reads it: every link of the area is opened to find a few. The act's entry
 * names no case for that; what is done about one that was found names it.
 */
public final class CaseLinks implements SamePeople {

    private record Link(CaseId later, @Nullable CaseId earlier) {}

    @Override
    public Set<CaseId> others(Tx tx, CaseId id) {
        return people(tx).around(id).stream()
                .filter(other -> !other.equals(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the same people, whether or not one repeats the other; also while a repeat whose link was undone is not judged anew. */
    public Linked<CaseId> people(Tx tx) {
        Linked<CaseId> linked = repeats(tx);
        add(
                linked,
                tx.rows(PersonLinkRow.class)
                        .count(row -> new Link(row.caseId(), row.earlierCase().value()))
                        .keySet());
        return linked;
    }

    /** Repeats and what they repeat. */
    public Linked<CaseId> repeats(Tx tx) {
        Linked<CaseId> linked = new Linked<>();
        add(
                linked,
                tx.rows(CaseRow.class)
                        .where("EXISTS (SELECT 1 FROM marac.repeat_determination d"
                                + " WHERE d.area_id = t.area_id AND d.case_id = t.id)")
                        .count(row -> new Link(row.id(), Confidential.valueOf(row.earlierCaseId())))
                        .keySet());
        return linked;
    }

    private static void add(Linked<CaseId> linked, Collection<Link> links) {
        for (Link link : links) {
            CaseId earlier = link.earlier();
            if (earlier != null) {
                linked.link(link.later(), earlier);
            }
        }
    }
}
