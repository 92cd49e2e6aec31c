package uk.marac.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one version of an instrument, all of them.
 *
 * @param grading required by an instrument that is graded by people; may stand beside any other
 * @param youngPerson required by an instrument for young people
 */
public record RiskAssessmentRequest(
        @NotBlank @Size(max = 40) String instrument,
        @NotNull Integer version,
        @NotNull LocalDate completedOn,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid AnswerRequest> answers,
        @Nullable @Valid Grading grading,
        @Nullable @Valid ProfessionalSection professional,
        @Nullable @Valid YoungPersonSection youngPerson) {}
