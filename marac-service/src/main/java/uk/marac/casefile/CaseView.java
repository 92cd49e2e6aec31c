package uk.marac.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.person.PersonView;

/**
 * A case with its people. No version of it: the row is also written when a coordinator determines whose it is, which would
 * tell those who count that somebody was known.
 *
 * @param earlierCase the case that this one repeats, for those who may see that one too
 * @param joinedTo the case that has taken this one's referral in, for those who may see that one too
 * @param joined the cases whose referrals this one has taken in, as far as the reader may see them
 * @param transferredFrom the name of the area from which it came; null where it came from none
 */
public record CaseView(
        CaseId id,
        @Nullable String caseNumber,
        CaseState state,
        Instant referredAt,
        @Nullable CaseId earlierCase,
        @Nullable CaseId joinedTo,
        List<CaseId> joined,
        @Nullable String transferredFrom,
        List<PersonView> people) {}
