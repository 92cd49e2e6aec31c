package uk.marac.repeat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.matching.MatchBand;
import uk.marac.matching.Proposal;
import uk.marac.protocol.RepeatIncidentTest;
import uk.marac.web.FieldError;
import uk.marac.web.ProblemException;

/** What a determination must say. */
final class DeterminationRules {

    private DeterminationRules() {}

    /**
     * @param finding what the rule makes of the case that is named
     * @param all what it makes of each case that is proposed
     * @throws ProblemException 422 for each field that is missing or does not fit the verdict
     */
    static void check(
            DeterminationRequest request,
            RepeatRule rule,
            RepeatFinding finding,
            List<Proposal> proposals,
            List<RepeatFinding> all) {
        List<FieldError> errors = new ArrayList<>();
        boolean named = request.earlierCase() != null;
        switch (request.verdict()) {
            case REPEAT -> {
                require(errors, named, "earlierCase", "say which case this repeats");
                require(
                        errors,
                        isSaid(request.whatWillBeDifferent()),
                        "whatWillBeDifferent",
                        "say what will be different this time");
            }
            case NEW ->
                require(
                        errors,
                        named || proposals.isEmpty(),
                        "earlierCase",
                        "say which earlier case is of the same people, or that they are different people");
            case SAME_INCIDENT -> require(errors, named, "earlierCase", "say of which case's incident it tells");
            case DIFFERENT_PEOPLE -> require(errors, !named, "earlierCase", "is not of different people");
        }
        require(
                errors,
                !named || rule.test() == RepeatIncidentTest.ANY_ABUSE || request.criminalType() != null,
                "criminalType",
                "the operating protocol asks for it");
        require(
                errors,
                isSaid(request.reason()) || !departs(request, finding, proposals, all),
                "reason",
                "say why this departs from what the rule proposes");
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static boolean departs(
            DeterminationRequest request, RepeatFinding finding, List<Proposal> proposals, List<RepeatFinding> all) {
        if (request.verdict() == RepeatVerdict.SAME_INCIDENT) {
            return !isFound(request, proposals) || !finding.mayBeTheSameIncident();
        }
        // One that is a repeat, or may be, is not passed over by naming another.
        if (request.verdict() != RepeatVerdict.REPEAT
                && all.stream().anyMatch(one -> one.proposed() != RepeatVerdict.NEW)) {
            return true;
        }
        if (request.verdict() == RepeatVerdict.DIFFERENT_PEOPLE) {
            return proposals.stream().anyMatch(proposal -> proposal.band() == MatchBand.SAME);
        }
        return (request.earlierCase() != null && !isFound(request, proposals))
                || finding.proposed() != request.verdict();
    }

    private static boolean isFound(DeterminationRequest request, List<Proposal> proposals) {
        return proposals.stream().anyMatch(proposal -> proposal.earlierCase().equals(request.earlierCase()));
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void require(List<FieldError> errors, boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }
}
