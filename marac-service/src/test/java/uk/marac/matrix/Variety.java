package uk.marac.matrix;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.PersonLinkId;
import uk.marac.matching.PersonLinkRow;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** More in a world: a meeting whose agenda is open, a referral sent back, a draft return, and more. */
final class Variety {

    private final City city;
    private final Map<String, List<UUID>> ids = new HashMap<>();

    Variety(World world) {
        this.city = world.city;
        ids.put("meetings", List.of(world.id("meetings"), planned()));
        ids.put("referrals", List.of(world.id("referrals"), world.id("referrals"), sentBack()));
        // Each is sent or discarded once.
        ids.put(
                "referral-drafts",
                Stream.generate(() -> World.draft(city)).limit(8).toList());
        ids.put("person-links", List.of(link(new CaseId(world.id("cases")))));
        city.as(Person.HOUSING)
                .put(
                        city.path("/listings/" + world.id("listings") + "/research-return"),
                        Map.of("submit", false, "nothingHeld", true))
                .expect(204);
        city.as(Person.COORDINATOR)
                .put(city.path("/meetings/" + world.id("meetings") + "/declaration"), Map.of("textVersion", 1))
                .expect(204);
        ids.put("transfers", List.of(world.id("transfers"), transferIn(world.neighbour), transferIn(world.neighbour)));
        ids.put("entries", List.of(entry()));
        ids.put("cases to list", List.of(Referrals.accepted(city).caseId()));
    }

    /** What may stand after this segment of a path; empty where the world's own is all there is. */
    List<UUID> of(String segment) {
        return ids.getOrDefault(segment, List.of());
    }

    /** Everything here that a body may name. */
    List<UUID> all() {
        return ids.values().stream().flatMap(List::stream).toList();
    }

    private UUID planned() {
        UUID meeting = city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                "MARAC",
                                "startsAt",
                                World.in(Duration.ofDays(30)).toString(),
                                "venue",
                                "Library",
                                "agencies",
                                List.of(city.agency(AgencyKind.HOUSING), city.agency(AgencyKind.POLICE))))
                .id();
        city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings/" + meeting + "/listings"),
                        Map.of("caseId", Referrals.accepted(city).caseId()))
                .expect(201);
        return meeting;
    }

    private UUID sentBack() {
        Referrals.Submitted submitted = Referrals.submitted(city);
        Referrals.screen(
                        city,
                        submitted.referral(),
                        submitted.version(),
                        Map.of("decision", "RETURN", "reason", "Too little.", "missing", List.of("A date of birth.")))
                .expect(204);
        return submitted.referral();
    }

    /** Offered by a neighbour, and not answered. */
    private UUID transferIn(City neighbour) {
        UUID transfer = neighbour
                .as(Person.COORDINATOR)
                .post(
                        neighbour.path("/cases/" + Referrals.accepted(neighbour).caseId() + "/transfers"),
                        Samples.transfer(city))
                .id();
        city.service.wiring.courier.runNow(neighbour.area);
        return transfer;
    }

    private UUID entry() {
        return UUID.fromString(city.steppedUp(Person.AUDITOR)
                .get(city.path("/audit"))
                .expect(200)
                .json()
                .at("/entries/0/id")
                .textValue());
    }

    private UUID link(CaseId caseId) {
        return city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    PersonLinkRow link = new PersonLinkRow(
                            tx.area(),
                            new PersonLinkId(tx.newId()),
                            1,
                            caseId,
                            new Confidential<>(new PersonId(tx.newId())),
                            new Confidential<>(new PersonId(tx.newId())),
                            new Confidential<>(caseId),
                            new Confidential<>(tx.actor().id()),
                            new Confidential<>(tx.now()),
                            new Narrative("The same date of birth."));
                    tx.insert(link);
                    return link.id().value();
                });
    }
}
