package uk.marac.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.agency.MemberNames;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.meeting.HandMove;
import uk.marac.meeting.MeetingRow;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Narrative;

/** The cases of an agenda as they are shown. */
final class AgendaItems {

    private final AgencyDao agencies = new AgencyDao();

    List<AgendaView.Item> of(Tx tx, MeetingRow meeting, List<AgendaCase> cases) {
        Map<AgencyId, String> names =
                agencies.all(tx).stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
        List<UUID> movers = cases.stream()
                .map(HandOrder::move)
                .flatMap(Optional::stream)
                .map(HandMove::by)
                .distinct()
                .toList();
        Map<UUID, String> people = movers.isEmpty() ? Map.of() : MemberNames.of(tx, movers);
        List<AgendaCase> own = AgendaOrder.byRight(meeting, cases);
        List<AgendaView.Item> items = new ArrayList<>();
        for (AgendaCase item : cases) {
            items.add(item(
                    items.size() + 1,
                    item,
                    names,
                    HandOrder.move(item)
                            .map(move -> moved(move, own.indexOf(item) + 1, people))
                            .orElse(null)));
        }
        return items;
    }

    private static AgendaView.Moved moved(HandMove move, int ownPlace, Map<UUID, String> people) {
        return new AgendaView.Moved(
                ownPlace, new Narrative(move.reason()), move.by(), people.get(move.by()), move.at());
    }

    private static AgendaView.Item item(
            int place, AgendaCase item, Map<AgencyId, String> names, AgendaView.@Nullable Moved moved) {
        AgencyId referrer = referrer(item);
        return new AgendaView.Item(
                place,
                item.listing().id(),
                item.file().id(),
                item.file().caseNumber(),
                item.file().earlierCaseId() == null ? AgendaView.Occurrence.NEW : AgendaView.Occurrence.REPEAT,
                item.file().transferredFrom(),
                ListedPerson.of(item),
                referrer,
                referrer == null ? null : names.get(referrer),
                item.listing().slotMinutes(),
                item.reason(),
                moved,
                item.listing().outcome());
    }

    private static @Nullable AgencyId referrer(AgendaCase item) {
        ReferralRow referral = item.referral();
        return referral == null ? null : referral.agencyId();
    }
}
