package uk.marac.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** The answers to one version of an instrument, all of them. */
public record RiskAssessmentRequest(
        @NotBlank @Size(max = 40) String instrument,
        @NotNull Integer version,
        @NotNull LocalDate completedOn,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid AnswerRequest> answers) {}
