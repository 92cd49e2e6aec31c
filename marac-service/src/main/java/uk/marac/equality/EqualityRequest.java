package uk.marac.equality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person for the sake of equality, and what stands between them and help.
 *
 * @param language that they speak best
 */
public record EqualityRequest(
        @Size(max = 30) List<@NotNull @Valid EqualityAnswerRequest> answers,
        Set<@NotNull Barrier> barriers,
        @Nullable @Size(max = 2000) String barriersDetail,
        @Nullable @Size(max = 100) String language,
        @Nullable Boolean interpreterNeeded) {

    public EqualityRequest {
        answers = answers == null ? List.of() : answers;
        barriers = barriers == null ? Set.of() : barriers;
    }
}
