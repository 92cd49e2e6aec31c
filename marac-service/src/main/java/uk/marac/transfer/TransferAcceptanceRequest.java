package uk.marac.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * That an area takes a case that was offered to it.
 *
 * @param agency for which it is referred here, such as the Idva service that receives her; somebody must speak for it
 * @param contact how the coordinator who accepts it is reached at work
 * @param idva who receives the victim
 */
public record TransferAcceptanceRequest(
        @NotNull AgencyId agency,
        @NotBlank @Size(max = 500) String contact,
        @NotBlank @Size(max = 200) String idva,
        @NotBlank @Size(max = 500) String idvaContact,
        @Nullable @Size(max = 4000) String reason) {}
