package uk.marac.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uk.marac.id.ListingId;

/**
 * A listing to move.
 *
 * @param place from 1, as whoever moves it is shown the agenda
 * @param reason read by all who see the case on the agenda
 */
public record MoveRequest(
        @NotNull ListingId listing,
        @NotNull @Min(1) @Max(1000) Integer place,
        @NotBlank @Size(max = 1000) String reason) {}
