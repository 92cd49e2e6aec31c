package uk.marac.repeat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.referral.IncidentBasis;

/**
 * What a coordinator needs to determine whether a referral is a repeat.
 *
 * @param searched whether the people have been searched for; until then there may be earlier cases that are not here
 * @param proposed what the rule proposes over all earlier cases; null where it cannot say
 * @param protocol version of the protocol
 */
public record RepeatView(
        boolean searched,
        @Nullable RepeatVerdict proposed,
        int protocol,
        RepeatAnchor anchor,
        int windowMonths,
        LocalDate incidentOn,
        IncidentBasis incidentBasis,
        List<EarlierCaseView> earlierCases,
        @Nullable DeterminationView determination,
        @JsonIgnore long referralVersion) {}
