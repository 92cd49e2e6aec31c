package uk.marac.casefile;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.web.ProblemException;

/** For which agency somebody speaks who may be a member of several. */
public final class Speakers {

    private Speakers() {}

    /** The actor's agencies that are involved in the case now. */
    public static Set<AgencyId> own(Tx tx, CaseId id) {
        Set<AgencyId> own = new HashSet<>(tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA));
        own.retainAll(Involvements.now(tx, id));
        return own;
    }

    /**
     * The one of them that is meant.
     *
     * @throws ProblemException 422 unless that is clear
     */
    public static AgencyId of(Tx tx, CaseId id, @Nullable AgencyId asked) {
        return one(own(tx, id), asked, "is no agency of yours that is involved in this case");
    }

    /**
     * The one that is meant of an actor's agencies.
     *
     * @param asked null where there is one only
     * @param otherwise what is wrong with an agency that is not among them
     * @throws ProblemException 422 unless that is clear
     */
    public static AgencyId one(Set<AgencyId> own, @Nullable AgencyId asked, String otherwise) {
        if (asked == null && own.size() != 1) {
            throw ProblemException.invalid("agency", "must say which of your agencies this is");
        }
        AgencyId agency = asked == null ? own.iterator().next() : asked;
        if (!own.contains(agency)) {
            throw ProblemException.invalid("agency", otherwise);
        }
        return agency;
    }
}
