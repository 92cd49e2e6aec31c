package uk.marac.research;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.agenda.ListedPerson;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;

/** Whom an agency looks up before a meeting: what to search by, and whether its return is in. No word of why. */
public record ResearchListView(MeetingId meeting, Instant dueAt, List<Item> items) {

    /** One case. */
    public record Item(
            ListingId listing,
            CaseId caseId,
            @Nullable String caseNumber,
            List<ListedPerson> people,
            List<Own> returns) {}

    /**
     * Whether one of the reader's agencies has returned.
     *
     * @param state null where nothing has been written
     */
    public record Own(
            AgencyId agency,
            @Nullable ResearchState state,
            @Nullable Instant submittedAt) {}
}
