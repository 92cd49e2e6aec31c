package uk.marac.resemblance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.PersonId;

/**
 * What is answered of somebody who is called like a party, named as the list names them.
 *
 * @param subject null for a guest without an account
 */
public record ResemblanceRequest(
        @Nullable UUID subject,
        @NotNull AgencyId agency,
        @NotBlank @Size(max = 200) String name,
        @NotNull PersonId person,
        @NotNull ResemblanceDecision decision,
        @NotBlank @Size(max = 2000) String reason) {

    Colleague colleague() {
        return new Colleague(subject, agency, name);
    }
}
