package uk.marac.demo.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.agenda.AgendaView;
import uk.marac.agenda.ListedPerson;
import uk.marac.gate.Actor;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.research.LineRequest;
import uk.marac.research.PersonKnown;
import uk.marac.research.ReturnRequest;

/** What agencies look up before a meeting, and return. */
final class ResearchRound {
    private final DemoArea area;

    ResearchRound(DemoArea area) {
        this.area = area;
    }

    void answer(String who, MeetingId meeting, ListingId listing, HearingStory story) {
        if (story.silent().contains(who)) {
            return;
        }
        Actor actor = area.as(who);
        List<ListedPerson> people = area.wiring.agendas.view(actor, area.id, meeting).view().items().stream()
                .filter(item -> item.listing().equals(listing))
                .findFirst()
                .map(AgendaView.Item::people)
                .orElseThrow();
        HearingStory.Held held = story.research().get(who);
        var unused = area.wiring.researchReturns.put(
                actor, area.id, listing, null, held == null ? nothingHeld(people) : held(held, people));
    }

    private static ReturnRequest nothingHeld(List<ListedPerson> people) {
        return new ReturnRequest(null, true, true, null, List.of(), known(people, false), null, null, null, List.of());
    }

    private ReturnRequest held(HearingStory.Held held, List<ListedPerson> people) {
        return new ReturnRequest(
                null,
                true,
                false,
                held.audience(),
                List.of(),
                known(people, true),
                held.lastContact(),
                held.staffWarning(),
                held.suggestedActions(),
                held.lines().stream().map(line -> line(line, people)).toList());
    }

    private LineRequest line(HearingStory.Line line, List<ListedPerson> people) {
        return new LineRequest(
                about(line.about(), people),
                line.kind(),
                line.text(),
                line.audience(),
                line.named().stream().map(area::agencyOf).toList(),
                true);
    }

    private static @Nullable PersonId about(@Nullable PartyRole role, List<ListedPerson> people) {
        return role == null
                ? null
                : Objects.requireNonNull(people.stream()
                        .filter(person -> person.role() == role)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private static List<PersonKnown> known(List<ListedPerson> people, boolean known) {
        return people.stream()
                .map(person -> new PersonKnown(person.id(), known))
                .toList();
    }
}
