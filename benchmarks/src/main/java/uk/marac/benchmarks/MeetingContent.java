package uk.marac.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.access.InvolvementGround;
import uk.marac.action.ActionRow;
import uk.marac.action.ActionState;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.PersonId;
import uk.marac.id.ResearchLineId;
import uk.marac.id.ResearchReturnId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingAgencyRow;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.protocol.MeetingKinds;
import uk.marac.research.LineKind;
import uk.marac.research.PersonKnown;
import uk.marac.research.ResearchLineRow;
import uk.marac.research.ResearchReturnRow;
import uk.marac.research.ResearchState;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** A meeting with its agenda: every agency is asked about every case and answers, and actions are agreed. */
final class MeetingContent {

    private static final Duration CIRCULATED_BEFORE = Duration.ofDays(8);

    private final AreaId area;
    private final List<AgencyId> agencies;
    private final Draw draw;
    private final Consumer<Record> rows;
    private final CaseContent content;

    MeetingContent(AreaId area, List<AgencyId> agencies, Draw draw, Consumer<Record> rows) {
        this.area = area;
        this.agencies = agencies;
        this.draw = draw;
        this.rows = rows;
        this.content = new CaseContent(area, agencies, draw, rows);
    }

    /** @return the meeting's id */
    MeetingId held(Instant startsAt, int cases, String numbers) {
        return write(startsAt, MeetingState.HELD, ListingOutcome.HEARD, cases, numbers);
    }

    /** @return the id of a meeting whose agenda is out */
    MeetingId circulated(Instant startsAt, int cases, String numbers) {
        return write(startsAt, MeetingState.AGENDA_SENT, null, cases, numbers);
    }

    private MeetingId write(
            Instant startsAt, MeetingState state, @Nullable ListingOutcome outcome, int cases, String numbers) {
        MeetingId meeting = new MeetingId(draw.id());
        Instant circulatedAt = startsAt.minus(CIRCULATED_BEFORE);
        rows.accept(new MeetingRow(
                area,
                meeting,
                1,
                MeetingKinds.MARAC,
                startsAt,
                state,
                1,
                circulatedAt,
                circulatedAt,
                new Narrative("Civic Centre"),
                null,
                null));
        agencies.forEach(agency -> rows.accept(new MeetingAgencyRow(area, draw.id(), 1, meeting, agency)));
        for (int place = 1; place <= cases; place++) {
            CaseId id = new CaseId(draw.id());
            List<PersonId> people = content.write(id, numbers + "-" + place, circulatedAt);
            ListingId listing = list(id, meeting, place, circulatedAt, outcome);
            agencies.forEach(agency -> research(id, listing, agency, people, circulatedAt));
            if (outcome != null) {
                actions(id, listing, startsAt);
            }
        }
        return meeting;
    }

    private ListingId list(CaseId id, MeetingId meeting, int place, Instant at, @Nullable ListingOutcome outcome) {
        ListingId listing = new ListingId(draw.id());
        rows.accept(new CaseListingRow(
                area,
                listing,
                1,
                id,
                meeting,
                outcome,
                at,
                place,
                new Narrative("Children in the family"),
                new Confidential<>(12),
                null,
                null,
                null,
                null));
        agencies.forEach(
                agency -> rows.accept(content.involvement(id, agency, InvolvementGround.LISTED, listing.value(), at)));
        return listing;
    }

    private void research(CaseId id, ListingId listing, AgencyId agency, List<PersonId> people, Instant at) {
        ResearchReturnId returned = new ResearchReturnId(draw.id());
        List<PersonKnown> known = new ArrayList<>();
        people.forEach(person -> known.add(new PersonKnown(person, draw.oneIn(2))));
        rows.accept(new ResearchReturnRow(
                area,
                returned,
                1,
                id,
                listing,
                agency,
                ResearchState.SUBMITTED,
                at,
                Audience.ALL_LISTED,
                List.of(),
                new Confidential<>(false),
                new Confidential<>(known),
                draw.text(1),
                null,
                draw.text(1)));
        for (int place = draw.number(1, 2); place > 0; place--) {
            rows.accept(new ResearchLineRow(
                    area,
                    new ResearchLineId(draw.id()),
                    1,
                    id,
                    listing,
                    agency,
                    returned,
                    ResearchState.SUBMITTED,
                    Audience.ALL_LISTED,
                    List.of(),
                    true,
                    new Confidential<>(place),
                    null,
                    new Confidential<>(LineKind.FACT),
                    draw.text(2)));
        }
    }

    private void actions(CaseId id, ListingId listing, Instant at) {
        for (int action = draw.number(2, 5); action > 0; action--) {
            rows.accept(new ActionRow(
                    area,
                    new ActionId(draw.id()),
                    1,
                    id,
                    listing,
                    draw.of(agencies),
                    ActionState.COMPLETE,
                    at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(14),
                    at,
                    at,
                    at,
                    draw.text(1),
                    draw.text(1),
                    draw.text(1),
                    draw.surname(),
                    draw.text(1),
                    null,
                    new Confidential<>(draw.oneIn(2)),
                    null,
                    null,
                    null,
                    null));
        }
    }
}
