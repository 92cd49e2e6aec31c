package uk.marac.research;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.agenda.AgendaCase;
import uk.marac.agenda.AgendaDao;
import uk.marac.agenda.ListedPerson;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;

/** What agencies are asked before a meeting, and who has answered. */
public final class ResearchListService {

    private record Cell(ListingId listing, AgencyId agency) {}

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();
    private final AgendaDao agendas = new AgendaDao();
    private final ResearchDao research = new ResearchDao();

    public ResearchListService(Gate gate) {
        this.gate = gate;
    }

    public ResearchListView list(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_RESEARCH_LIST, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            List<AgendaCase> cases = agendas.visible(tx, meeting);
            Set<AgencyId> own = tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA);
            Map<Cell, ResearchReturnRow> returns = returns(tx, cases, own);
            Set<AgencyId> asked = Set.copyOf(meetings.agencies(tx, id));
            List<ResearchListView.Item> items = cases.stream()
                    .map(item -> new ResearchListView.Item(
                            item.listing().id(),
                            item.file().id(),
                            item.file().caseNumber(),
                            ListedPerson.of(item),
                            own.stream()
                                    .sorted(java.util.Comparator.comparing(AgencyId::value))
                                    .filter(agency -> asked.contains(agency)
                                            || returns.containsKey(
                                                    new Cell(item.listing().id(), agency)))
                                    .map(agency -> own(
                                            agency,
                                            returns.get(new Cell(item.listing().id(), agency))))
                                    .toList()))
                    .toList();
            return new ResearchListView(id, meeting.researchDueAt(), items);
        });
    }

    public ResearchStatusView status(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_RESEARCH_STATUS, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            List<AgendaCase> cases = agendas.visible(tx, meeting);
            Map<Cell, ResearchReturnRow> returns = returns(tx, cases, Set.of());
            List<AgencyId> asked = meetings.agencies(tx, id);
            List<ResearchStatusView.Item> items = cases.stream()
                    .map(item -> new ResearchStatusView.Item(
                            item.listing().id(),
                            item.file().id(),
                            item.file().caseNumber(),
                            asked.stream()
                                    .map(agency -> cell(
                                            agency,
                                            returns.get(new Cell(item.listing().id(), agency)),
                                            meeting.researchDueAt(),
                                            tx.now()))
                                    .toList()))
                    .toList();
            return new ResearchStatusView(id, meeting.researchDueAt(), items);
        });
    }

    private Map<Cell, ResearchReturnRow> returns(Tx tx, List<AgendaCase> cases, Set<AgencyId> own) {
        Collection<ListingId> listings =
                cases.stream().map(item -> item.listing().id()).toList();
        return research.returns(tx, listings, own).stream()
                .collect(Collectors.toMap(row -> new Cell(row.listingId(), row.agencyId()), Function.identity()));
    }

    private static ResearchListView.Own own(AgencyId agency, @Nullable ResearchReturnRow row) {
        return new ResearchListView.Own(
                agency, row == null ? null : row.state(), row == null ? null : row.submittedAt());
    }

    private static ResearchStatusView.OfAgency cell(
            AgencyId agency, @Nullable ResearchReturnRow row, Instant dueAt, Instant now) {
        Instant submitted = row == null ? null : row.submittedAt();
        boolean late = (submitted == null ? now : submitted).isAfter(dueAt);
        return new ResearchStatusView.OfAgency(agency, submitted, late);
    }
}
