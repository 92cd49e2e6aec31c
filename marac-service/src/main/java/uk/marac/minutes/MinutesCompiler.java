package uk.marac.minutes;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.access.Audience;
import uk.marac.action.ActionDao;
import uk.marac.action.ActionRow;
import uk.marac.action.ActionState;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.agenda.AgendaCase;
import uk.marac.agenda.AgendaView.Occurrence;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.CaseMinuteId;
import uk.marac.id.ListingId;
import uk.marac.id.MinutedParagraphId;
import uk.marac.id.MinutesId;
import uk.marac.meeting.MeetingRow;
import uk.marac.referral.ReferralRow;
import uk.marac.research.MinutedResearch;
import uk.marac.research.ResearchLineRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Puts minutes together from what was listed, said, concluded and agreed. */
final class MinutesCompiler {

    /** What minutes say of their cases, not written yet. */
    record Compiled(List<CaseMinuteRow> cases, List<MinutedParagraphRow> paragraphs) {}

    private record Group(AgencyId agency, Audience audience, List<AgencyId> named) {}

    private final ActionDao actions = new ActionDao();
    private final AgencyDao agencies = new AgencyDao();
    private final MinutedResearch research = new MinutedResearch();

    Compiled compile(Tx tx, MinutesId minutes, MeetingRow meeting, List<AgendaCase> agenda) {
        Map<AgencyId, String> names =
                agencies.all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
        List<CaseId> ids = agenda.stream().map(item -> item.file().id()).toList();
        Map<CaseId, List<ActionRow>> agreed =
                actions.ofCases(tx, ids).stream().collect(Collectors.groupingBy(ActionRow::caseId));
        Set<ListingId> earlier = earlier(tx, meeting, ids);
        Map<ListingId, List<ResearchLineRow>> said =
                research.of(tx, agenda.stream().map(item -> item.listing().id()).toList());
        List<CaseMinuteRow> cases = new ArrayList<>();
        List<MinutedParagraphRow> paragraphs = new ArrayList<>();
        for (AgendaCase item : agenda) {
            CaseMinute minute = minute(item, agreed.getOrDefault(item.file().id(), List.of()), earlier, names);
            cases.add(new CaseMinuteRow(
                    tx.area(),
                    new CaseMinuteId(tx.newId()),
                    1,
                    minutes,
                    item.file().id(),
                    item.listing().id(),
                    cases.size() + 1,
                    new Confidential<>(minute)));
            paragraphs.addAll(
                    paragraphs(tx, minutes, said.getOrDefault(item.listing().id(), List.of()), names));
        }
        return new Compiled(cases, paragraphs);
    }

    /** Listings of these cases at earlier meetings: what a later one agreed is not for this one's table, however late it is corrected. */
    private static Set<ListingId> earlier(Tx tx, MeetingRow meeting, List<CaseId> cases) {
        return tx
                .query("SELECT l.id FROM marac.case_listing l JOIN marac.meeting g ON g.area_id = l.area_id"
                        + " AND g.id = l.meeting_id WHERE l.area_id = :area AND l.case_id = ANY(:cases)"
                        + " AND g.starts_at < :startsAt")
                .bind("area", tx.area().value())
                .bindArray(
                        "cases", UUID.class, cases.stream().map(CaseId::value).toList())
                .bind("startsAt", meeting.startsAt().atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .stream()
                .map(ListingId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CaseMinute minute(
            AgendaCase item, List<ActionRow> agreed, Set<ListingId> earlier, Map<AgencyId, String> names) {
        ReferralRow referral = item.referral();
        ListingId listing = item.listing().id();
        return new CaseMinute(
                item.file().caseNumber(),
                item.file().earlierCaseId() == null ? Occurrence.NEW : Occurrence.REPEAT,
                MinutedPerson.of(item),
                referral == null ? null : referral.agencyId(),
                referral == null ? null : names.get(referral.agencyId()),
                item.reason(),
                item.listing().outcome(),
                item.listing().outcomeReason(),
                Confidential.valueOf(item.listing().riskSummary()),
                Confidential.valueOf(item.listing().victimToldBy()),
                agreed.stream()
                        .filter(action ->
                                action.listingId().equals(listing) && action.state() != ActionState.SUPERSEDED)
                        .map(action -> minuted(action, names))
                        .toList(),
                agreed.stream()
                        .filter(action -> earlier.contains(action.listingId()))
                        .map(action -> minuted(action, names))
                        .toList());
    }

    private static MinutedAction minuted(ActionRow action, Map<AgencyId, String> names) {
        return MinutedAction.of(action, names.getOrDefault(action.agencyId(), ""));
    }

    /** One for each agency and audience, so that the database's own wall holds for each. */
    private static List<MinutedParagraphRow> paragraphs(
            Tx tx, MinutesId minutes, List<ResearchLineRow> lines, Map<AgencyId, String> names) {
        Map<Group, List<ResearchLineRow>> groups = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Group(line.agencyId(), line.audience(), line.namedAgencies()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<MinutedParagraphRow> paragraphs = new ArrayList<>();
        groups.forEach((group, said) -> paragraphs.add(new MinutedParagraphRow(
                tx.area(),
                new MinutedParagraphId(tx.newId()),
                1,
                minutes,
                said.get(0).caseId(),
                group.agency(),
                group.audience(),
                group.named(),
                new Narrative(names.getOrDefault(group.agency(), "")),
                new Confidential<>(said.stream().map(MinutedLine::of).toList()))));
        return paragraphs;
    }
}
