package uk.marac.research;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.id.ResearchLineId;
import uk.marac.id.ResearchReturnId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingStates;
import uk.marac.retention.HoldCheck;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.StaleVersion;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;
import uk.marac.web.Tagged;

/** One return per agency and listed case, written whole. */
public final class ReturnService {

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();
    private final ResearchDao research = new ResearchDao();
    private final HoldCheck holds = new HoldCheck();

    public ReturnService(Gate gate) {
        this.gate = gate;
    }

    public Tagged<OwnReturnView> own(Actor actor, AreaId area, ListingId id, @Nullable AgencyId asked) {
        return gate.read(actor, Permission.VIEW_OWN_RETURN, Target.of(area, id), tx -> {
            AgencyId agency = research.originator(tx, asked, meetings.listing(tx, id));
            ResearchReturnRow row = research.returnOf(tx, id, agency).orElseThrow(tx::refuse);
            return new Tagged<>(OwnReturnView.of(row, research.linesOf(tx, row)), EntityTags.of(row.version()));
        });
    }

    /**
     * Makes the agency's return, or puts another in its place.
     *
     * @param ifMatch the version that is replaced; none for the first
     * @return the version now
     * @throws ProblemException 409 if the meeting was held, a submitted return would become a draft again, or one is replaced
     *     under a legal hold
     */
    public long put(Actor actor, AreaId area, ListingId id, @Nullable String ifMatch, ReturnRequest request) {
        return gate.write(actor, Permission.RETURN_RESEARCH, Target.of(area, id), tx -> {
            CaseListingRow listing = meetings.listing(tx, id);
            if (MeetingStates.isOver(meetings.hold(tx, listing.meetingId()).state())) {
                throw ProblemException.conflict("listing", "is of a meeting that was held or cancelled");
            }
            AgencyId agency = research.originator(tx, request.agency(), listing);
            new ReturnRules(research.people(tx, listing.caseId()), research.before(tx, listing)).check(request);
            Optional<ResearchReturnRow> earlier = research.returnOf(tx, id, agency);
            ResearchReturnRow row = row(tx, listing, agency, earlier.orElse(null), request);
            long version = earlier.isPresent() ? replace(tx, earlier.get(), row, ifMatch) : insert(tx, row, ifMatch);
            write(tx, row, request.lines());
            return version;
        });
    }

    private static long insert(WriteTx tx, ResearchReturnRow row, @Nullable String ifMatch) {
        if (ifMatch != null) {
            throw new StaleVersion();
        }
        tx.insert(row);
        return row.version();
    }

    private long replace(WriteTx tx, ResearchReturnRow earlier, ResearchReturnRow row, @Nullable String ifMatch) {
        EntityTags.check(EntityTags.expected(ifMatch), earlier.version());
        if (!earlier.isDraft() && row.isDraft()) {
            throw ProblemException.conflict("submit", "was submitted and cannot be a draft again");
        }
        // A draft was said to nobody; were it held too, a hold would keep an agency's research from the meeting.
        if (!earlier.isDraft()) {
            holds.refusePartWhileHeld(tx, earlier.caseId());
        }
        research.linesOf(tx, earlier).forEach(tx::delete);
        return tx.update(row);
    }

    private static ResearchReturnRow row(
            Tx tx,
            CaseListingRow listing,
            AgencyId agency,
            @Nullable ResearchReturnRow earlier,
            ReturnRequest request) {
        Audience audience = request.audience();
        Instant firstSubmitted = earlier == null ? null : earlier.submittedAt();
        Instant submitted = firstSubmitted == null && request.submit() ? tx.now() : firstSubmitted;
        return new ResearchReturnRow(
                tx.area(),
                earlier == null ? new ResearchReturnId(tx.newId()) : earlier.id(),
                earlier == null ? 1 : earlier.version(),
                listing.caseId(),
                listing.id(),
                agency,
                request.submit() ? ResearchState.SUBMITTED : ResearchState.DRAFT,
                submitted,
                audience == null ? Audience.ALL_LISTED : audience,
                request.namedAgencies(),
                new Confidential<>(request.nothingHeld()),
                new Confidential<>(request.peopleKnown()),
                Narrative.ofNullable(request.lastContact()),
                Narrative.ofNullable(request.staffWarning()),
                Narrative.ofNullable(request.suggestedActions()));
    }

    private static void write(WriteTx tx, ResearchReturnRow research, List<LineRequest> lines) {
        int place = 0;
        for (LineRequest line : lines) {
            place++;
            tx.insert(new ResearchLineRow(
                    tx.area(),
                    new ResearchLineId(tx.newId()),
                    1,
                    research.caseId(),
                    research.listingId(),
                    research.agencyId(),
                    research.id(),
                    research.state(),
                    line.audience(),
                    line.namedAgencies(),
                    line.minuted(),
                    new Confidential<>(place),
                    Confidential.ofNullable(line.person()),
                    new Confidential<>(line.kind()),
                    new Narrative(line.text())));
        }
    }
}
