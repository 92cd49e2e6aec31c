package uk.marac.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An address as an agency states it.
 *
 * @param confidential null for the usual: yes for the victim, children and adults at risk, no for a perpetrator
 */
public record AddressRequest(
        @NotBlank @Size(max = 500) String lines,
        @Nullable @Size(max = 12) String postcode,
        @Nullable @Size(max = 100) String housing,
        @Nullable Boolean confidential) {

    boolean isConfidential(PartyRole role) {
        return confidential == null ? role != PartyRole.PERPETRATOR : confidential;
    }
}
