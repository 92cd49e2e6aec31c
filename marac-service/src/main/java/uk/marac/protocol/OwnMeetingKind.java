package uk.marac.protocol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import uk.marac.id.AgencyId;

/**
 * A kind of meeting that an area holds beside the MARAC, such as a joint screening of children and pregnant women.
 *
 * @param code what meetings say of what kind they are
 * @param agencies who is invited where nobody else is named
 * @param slotMinutes time for one case
 * @param meetingMinutes time for all cases of one meeting
 * @param cutOffHours until how long before its beginning a case that it takes is in time for it
 * @param quorum whether a case is heard only with more than half of its own agencies present
 * @param inPlaceOfMarac whether a case that it heard needs no MARAC; else the next MARAC's agenda has it or says why it may wait.
 *     Not where a version of before does not say
 * @param takes the cases that may be put before it: of at least one of these; any where there is none
 */
public record OwnMeetingKind(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 100) String label,
        @Size(max = 100) List<@NotNull AgencyId> agencies,
        @NotNull @Min(1) @Max(120) Integer slotMinutes,
        @NotNull @Min(10) @Max(1440) Integer meetingMinutes,
        @NotNull @Min(0) @Max(1440) Integer cutOffHours,
        boolean quorum,
        Boolean inPlaceOfMarac,
        @Size(max = 10) List<@NotNull CaseStrand> takes) {

    public OwnMeetingKind {
        inPlaceOfMarac = Objects.requireNonNullElse(inPlaceOfMarac, false);
        agencies = Objects.requireNonNullElse(agencies, List.of());
        takes = Objects.requireNonNullElse(takes, List.of());
    }
}
