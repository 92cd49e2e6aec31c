package uk.marac.agenda;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.HandMove;
import uk.marac.person.AddressRow;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.RiskIndicator;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * One listed case with everything that an agenda says of it.
 *
 * @param people those of cases that it has taken in as well
 * @param addresses only those that are not confidential
 * @param referral that opened the file: each file has one
 * @param takenIn referrals of the same incident that were joined to it
 */
public record AgendaCase(
        CaseListingRow listing,
        CaseRow file,
        List<PersonRow> people,
        List<AddressRow> addresses,
        @Nullable ReferralRow referral,
        List<ReferralRow> takenIn,
        boolean carriedOver) {

    PlaceFacts facts() {
        return new PlaceFacts(
                people.stream().anyMatch(person -> person.role() == PartyRole.CHILD),
                people.stream()
                        .anyMatch(
                                person -> Boolean.TRUE.equals(person.pregnant().value())),
                carriedOver,
                indicators(),
                file.earlierCaseId() != null,
                file.referredAt(),
                Objects.requireNonNullElse(file.caseNumber(), ""));
    }

    /** Why it stands where it does; where a hand put it, what it has of its own stands beside that. */
    public Narrative reason() {
        HandMove move = Confidential.valueOf(listing.moved());
        return move == null
                ? ownReason()
                : new Narrative("Moved by hand: " + move.reason() + " (of its own: "
                        + ownReason().value() + ")");
    }

    /** What was said when it was listed or is frozen, else what its facts say now. */
    Narrative ownReason() {
        Narrative said = listing.placeReason();
        return said == null ? new Narrative(AgendaOrder.reason(facts())) : said;
    }

    List<AddressRow> addressesOf(PersonRow person) {
        return addresses.stream()
                .filter(address -> address.personId().equals(person.id()))
                .toList();
    }

    private Set<RiskIndicator> indicators() {
        return Stream.concat(Stream.ofNullable(referral), takenIn.stream())
                .flatMap(row -> row.indicators().value().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
