package uk.marac.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import uk.marac.referral.SharingDecisionRequest;

/**
 * An offer of a case to another area.
 *
 * @param area the code of that area
 * @param movedOn when the victim moved or is expected to
 * @param dayExact whether the day is known and not only about when
 * @param agendaCirculated whether an agenda with the case was sent to the agencies here
 * @param contact how the coordinator who offers it is reached at work
 * @param sharing why it is shared with that area; kept with the case's decisions to share
 */
public record TransferRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        String area,

        @NotBlank @Size(max = 4000) String reason,
        @NotNull LocalDate movedOn,
        @NotNull Boolean dayExact,
        @NotNull Boolean temporary,
        @NotNull Boolean agendaCirculated,
        @NotBlank @Size(max = 500) String contact,
        @NotBlank @Size(max = 200) String idva,
        @NotBlank @Size(max = 500) String idvaContact,
        @NotNull @Valid SharingDecisionRequest sharing) {}
