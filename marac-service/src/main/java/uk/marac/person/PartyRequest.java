package uk.marac.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.equality.EqualityRequest;

/**
 * Somebody as a referral states them.
 *
 * @param surname the family name, or the one name of somebody who has one
 * @param relationship to the victim; for a child, to the perpetrator too
 */
public record PartyRequest(
        @NotBlank @Size(max = 200) String surname,
        @NotNull @Size(max = 200) String givenNames,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases,
        @Nullable LocalDate bornOn,
        @Nullable @Size(max = 60) String gender,
        @Nullable @Size(max = 200) String relationship,
        @NotNull Boolean pregnant,
        @Size(max = 10) List<@NotNull @Valid AddressRequest> addresses,
        @Nullable @Valid PersonDetails details,
        @Nullable @Valid EqualityRequest equality) {

    public PartyRequest {
        givenNames = givenNames == null ? "" : givenNames;
        aliases = aliases == null ? List.of() : aliases;
        pregnant = pregnant == null ? Boolean.FALSE : pregnant;
        addresses = addresses == null ? List.of() : addresses;
    }
}
