package uk.marac.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.referral.ReferralCriterion;
import uk.marac.risk.RiskGrade;

/**
 * What crosses before the other area has accepted: no more than it needs to decide. No address, no narrative, nothing of
 * the perpetrator. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param grade the highest of the case's risk assessments; null where none has one
 * @param movedOn when the victim moved or is expected to
 * @param dayExact whether the day is known and not only about when
 * @param agendaCirculated whether an agenda with the case was sent to the agencies of the area that offers it
 */
public record TransferOffer(
        String surname,
        String givenNames,
        @Nullable LocalDate bornOn,
        boolean children,
        List<ReferralCriterion> criteria,
        @Nullable RiskGrade grade,
        String reason,
        LocalDate movedOn,
        boolean dayExact,
        boolean temporary,
        boolean agendaCirculated,
        TransferContact from) {}
