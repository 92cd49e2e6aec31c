package uk.marac.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an agency attended, said whole. */
public record AttendanceRequest(
        @NotNull AttendanceStatus status,
        @NotNull @Size(max = 30) List<@NotNull @Valid Attendee> people,
        @Nullable @PastOrPresent Instant arrivedAt,
        @Nullable @PastOrPresent Instant leftAt,
        @Nullable @PastOrPresent LocalDate informationReceivedOn) {}
