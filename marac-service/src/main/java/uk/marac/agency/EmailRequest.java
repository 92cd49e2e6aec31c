package uk.marac.agency;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Another address for a member.
 *
 * @param email null for none: the member is told nothing by e-mail any more
 */
public record EmailRequest(@Nullable @Email @Size(max = 254) String email) {}
