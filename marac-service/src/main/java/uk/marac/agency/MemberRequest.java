package uk.marac.agency;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.id.AgencyId;

/**
 * A member to appoint.
 *
 * @param subject the person's id at the identity provider
 */
public record MemberRequest(
        @NotNull UUID subject,
        @NotNull AgencyId agency,
        @NotNull Role role,
        boolean deputy,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 254) String email) {}
