package uk.marac.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseState;

/**
 * What one side of an accepted transfer tells the other of itself. Sealed as it is: a member that is added may be null,
 * none is renamed.
 *
 * @param caseState null before there is a case
 * @param nextMeetingAt when a meeting on whose agenda the case stands begins; null where it stands on none
 * @param handedOverOn when the Idva of that side handed over or received; null where nobody has said so
 */
public record OtherSide(
        @Nullable TransferContact contact,
        @Nullable CaseState caseState,
        @Nullable String caseNumber,
        @Nullable Instant nextMeetingAt,
        @Nullable LocalDate handedOverOn) {}
