package uk.marac.risk;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the professional adds to the answers. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param otherInformation what no question asked
 * @param weapons whether the perpetrator comes by weapons through work or interests
 * @param victimsPriorities what the victim wants first, in their words
 * @param judgementReason why to refer on judgement; given, it makes the risk high whatever the score
 * @param whatChanged why it was asked again
 */
public record ProfessionalSection(
        @Nullable @Size(max = 8000) String otherInformation,
        @Nullable RiskAnswer weapons,
        @Nullable @Size(max = 2000) String weaponsDetail,
        @Nullable @Size(max = 4000) String victimsPriorities,
        @Nullable @Size(max = 4000) String judgementReason,
        @Nullable @Size(max = 4000) String whatChanged) {

    boolean judgesHigh() {
        return judgementReason != null && !judgementReason.isBlank();
    }
}
