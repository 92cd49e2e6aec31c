package uk.marac.research;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.access.Reader;
import uk.marac.access.Reader.Hat;
import uk.marac.access.Restricted;
import uk.marac.access.Role;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingDao;
import uk.marac.web.Tagged;
import uk.marac.web.ViewTag;

/** Shows what agencies returned to each reader as far as they may see it, and beforehand who that will be. */
public final class ResearchService {

    private record Stated(AgencyId agencyId, Audience audience, List<AgencyId> namedAgencies) implements Restricted {
        @Override
        public boolean isDraft() {
            return false;
        }
    }

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();
    private final ResearchDao research = new ResearchDao();
    private final AgencyDao agencies = new AgencyDao();

    public ResearchService(Gate gate) {
        this.gate = gate;
    }

    public Tagged<ResearchView> view(Actor actor, AreaId area, ListingId id) {
        return gate.read(actor, Permission.VIEW_RESEARCH, Target.of(area, id), tx -> {
            Set<AgencyId> atTable = research.atTable(tx, meetings.listing(tx, id));
            Reader reader = Reader.of(tx.standing().memberships(), atTable);
            Set<AgencyId> own = research.own(tx, atTable);
            List<ResearchReturnRow> returns = research.returns(tx, Set.of(id), own).stream()
                    .filter(reader::canSee)
                    .toList();
            List<ResearchLineRow> lines =
                    research.lines(tx, id, own).stream().filter(reader::canSee).toList();
            return new Tagged<>(new ResearchView(id, byAgency(returns, lines)), tag(tx, id, returns, lines));
        });
    }

    /** Who will see a line of this audience once it is submitted and the agenda circulated. */
    public AudienceView audience(
            Actor actor, AreaId area, ListingId id, @Nullable AgencyId asked, Audience audience, List<AgencyId> named) {
        return gate.read(actor, Permission.VIEW_AUDIENCE, Target.of(area, id), tx -> {
            CaseListingRow listing = meetings.listing(tx, id);
            AgencyId originator = research.originator(tx, asked, listing);
            Set<AgencyId> before = research.before(tx, listing);
            new ReturnRules(Set.of(), before).audience("", audience, named);
            Stated stated = new Stated(originator, audience, named);
            Map<AgencyId, String> names =
                    agencies.all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
            return new AudienceView(hats(tx, before)
                    .filter(hat -> hat.canSee(stated))
                    .map(hat -> who(hat, names))
                    .distinct()
                    .sorted(Comparator.comparing(AudienceView.Who::role)
                            .thenComparing(who -> String.valueOf(who.agencyName())))
                    .toList());
        });
    }

    /** Everybody at the table: the members of now, and a representative of every agency, whether it has one yet or not. */
    private Stream<Hat> hats(Tx tx, Set<AgencyId> before) {
        return Stream.concat(
                Reader.of(research.members(tx), before).hats().stream(),
                before.stream().map(agency -> new Hat(Role.REPRESENTATIVE, agency)));
    }

    private static AudienceView.Who who(Hat hat, Map<AgencyId, String> names) {
        return hat.role().seesEveryCase()
                ? new AudienceView.Who(hat.role(), null, null)
                : new AudienceView.Who(hat.role(), hat.agency(), names.get(hat.agency()));
    }

    private static List<ResearchView.OfAgency> byAgency(List<ResearchReturnRow> returns, List<ResearchLineRow> lines) {
        Map<AgencyId, ResearchReturnRow> summaries =
                returns.stream().collect(Collectors.toMap(ResearchReturnRow::agencyId, Function.identity()));
        Map<AgencyId, List<ResearchLineRow>> stated =
                lines.stream().collect(Collectors.groupingBy(ResearchLineRow::agencyId));
        Set<AgencyId> speaking = new TreeSet<>(Comparator.comparing(AgencyId::value));
        speaking.addAll(summaries.keySet());
        speaking.addAll(stated.keySet());
        List<ResearchView.OfAgency> parts = new ArrayList<>();
        for (AgencyId agency : speaking) {
            ResearchReturnRow row = summaries.get(agency);
            parts.add(new ResearchView.OfAgency(
                    agency,
                    row == null ? null : ResearchView.Summary.of(row),
                    OwnReturnView.views(stated.getOrDefault(agency, List.of()))));
        }
        return parts;
    }

    private static String tag(Tx tx, ListingId id, List<ResearchReturnRow> returns, List<ResearchLineRow> lines) {
        ViewTag tag = new ViewTag().with(id, 1);
        returns.forEach(row -> tag.with(row.id(), row.version()));
        lines.stream()
                .sorted(Comparator.comparing(line -> line.id().value()))
                .forEach(row -> tag.with(row.id(), row.version()));
        return tag.of(tx, "research");
    }
}
