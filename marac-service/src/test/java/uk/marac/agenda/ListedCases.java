package uk.marac.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.ConflictRow;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.agency.AgencyKind;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AddressId;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.id.InvolvementId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.person.AddressRow;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDetails;
import uk.marac.person.PersonRow;
import uk.marac.referral.IncidentBasis;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.ReferralState;
import uk.marac.referral.RiskIndicator;
import uk.marac.referral.VictimAwareness;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Open cases with their people, addresses and referral, put in through the Gate; and meetings planned over HTTP. */
public final class ListedCases {

    public static final String CONFIDENTIAL = "12 Hidden Lane";
    private static final Instant REFERRED = Instant.parse("2026-03-02T09:00:00Z");

    private final City city;
    private int count;

    public ListedCases(City city) {
        this.city = city;
    }

    /** A case that the agency referred: two adults, one open and one confidential address, children if any. */
    public CaseId open(AgencyKind referrer, int children, RiskIndicator... indicators) {
        return open(referrer, children, null, indicators);
    }

    public CaseId repeatOf(CaseId earlier) {
        return open(AgencyKind.POLICE, 0, earlier);
    }

    public void conflict(CaseId caseId, Person person) {
        var unused = write(tx -> {
            ConflictId id = new ConflictId(tx.newId());
            tx.insert(new ConflictRow(
                    city.area,
                    id,
                    1,
                    caseId,
                    city.subject(person),
                    tx.now(),
                    new Narrative("Went to school with a party")));
            return id;
        });
    }

    public static UUID plan(City city, AgencyKind... agencies) {
        List<AgencyId> asked = new ArrayList<>();
        for (AgencyKind kind : agencies) {
            asked.add(city.agency(kind));
        }
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                "MARAC",
                                "startsAt",
                                "2099-05-04T09:30:00Z",
                                "venue",
                                "Town hall",
                                "agencies",
                                asked))
                .id();
    }

    public static UUID list(City city, UUID meeting, CaseId caseId) {
        return city.as(Person.COORDINATOR)
                .post(city.path("/meetings/" + meeting + "/listings"), Map.of("caseId", caseId))
                .id();
    }

    /** Closes and circulates at whatever version the meeting has; what else came in may wait. */
    public static void circulate(City city, UUID meeting) {
        Answer closed = advance(city, meeting, "closing", null);
        if (closed.status() == 409) {
            advance(city, meeting, "closing", Map.of("waiting", mayWait(city))).expect(204);
        }
        advance(city, meeting, "circulation", null).expect(204);
    }

    private static Answer advance(City city, UUID meeting, String step, @Nullable Object body) {
        long version = city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting))
                .version();
        return city.as(Person.COORDINATOR)
                .send("POST", city.path("/meetings/" + meeting + "/agenda/" + step), body, ifMatch(version));
    }

    /** Ids of the cases that stand on no agenda now. */
    public static List<String> waiting(City city) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/waiting-cases"))
                .expect(200)
                .json()
                .findValuesAsText("caseId");
    }

    private static List<Map<String, String>> mayWait(City city) {
        return waiting(city).stream()
                .map(id -> Map.of("caseId", id, "reason", "For the next meeting", "choice", "NEXT"))
                .toList();
    }

    public static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private CaseId open(AgencyKind referrer, int children, @Nullable CaseId earlier, RiskIndicator... indicators) {
        count++;
        return write(tx -> {
            CaseId id = new CaseId(tx.newId());
            AgencyId agency = city.agency(referrer);
            Instant at = REFERRED.plusSeconds(count);
            tx.insert(new CaseRow(
                    city.area,
                    id,
                    1,
                    CaseState.OPEN,
                    at,
                    "CT-2026-" + (1000 + count),
                    Confidential.ofNullable(earlier)));
            person(tx, id, agency, PartyRole.VICTIM, "Marlowe", "Ines " + count);
            person(tx, id, agency, PartyRole.PERPETRATOR, "Vance", "Otto " + count);
            for (int i = 0; i < children; i++) {
                person(tx, id, agency, PartyRole.CHILD, "Marlowe", "Child " + i);
            }
            ReferralId referral = new ReferralId(tx.newId());
            tx.insert(referral(tx, referral, id, agency, at, List.of(indicators)));
            tx.insert(new InvolvementRow(
                    city.area,
                    new InvolvementId(tx.newId()),
                    1,
                    id,
                    agency,
                    InvolvementGround.REFERRED,
                    referral.value(),
                    at,
                    null));
            return id;
        });
    }

    private void person(WriteTx tx, CaseId id, AgencyId agency, PartyRole role, String surname, String given) {
        PersonId person = new PersonId(tx.newId());
        tx.insert(new PersonRow(
                city.area,
                person,
                1,
                id,
                role,
                new Narrative(surname),
                new Narrative(given),
                new Confidential<>(List.of("Alias of " + given)),
                new Confidential<>(LocalDate.of(1990, 4, 1)),
                null,
                null,
                new Confidential<>(false),
                new Confidential<>(new PersonDetails(
                        List.of(LocalDate.of(1989, 4, 1)),
                        null,
                        null,
                        null,
                        null,
                        "Words that stand on no agenda",
                        null,
                        null)),
                null));
        address(tx, id, person, agency, "4 Open Street", false);
        if (role == PartyRole.VICTIM) {
            address(tx, id, person, agency, CONFIDENTIAL, true);
        }
    }

    private void address(WriteTx tx, CaseId id, PersonId person, AgencyId agency, String lines, boolean confidential) {
        tx.insert(new AddressRow(
                city.area,
                new AddressId(tx.newId()),
                1,
                id,
                person,
                agency,
                confidential,
                tx.now(),
                new Narrative(lines),
                null,
                null));
    }

    private ReferralRow referral(
            WriteTx tx, ReferralId referral, CaseId id, AgencyId agency, Instant at, List<RiskIndicator> indicators) {
        return new ReferralRow(
                city.area,
                referral,
                1,
                id,
                agency,
                ReferralState.ACCEPTED,
                at,
                tx.actor().id(),
                new Confidential<>(List.of(ReferralCriterion.PROFESSIONAL_JUDGEMENT)),
                new Confidential<>(LocalDate.of(2026, 2, 28)),
                new Confidential<>(IncidentBasis.INCIDENT),
                new Narrative("Words that stand on no agenda"),
                new Confidential<>(indicators),
                new Confidential<>(new VictimAwareness(true, null)),
                null,
                new Narrative("A referrer"),
                null,
                null,
                null,
                null,
                null,
                new Confidential<>(List.of()),
                new Confidential<>(at),
                null,
                null,
                null,
                null);
    }

    private <T> T write(java.util.function.Function<WriteTx, T> work) {
        Gate gate = city.service.wiring.gate;
        Actor police = Actor.person(
                city.subject(Person.POLICE),
                UUID.randomUUID(),
                1,
                Clock.systemUTC().instant());
        return gate.write(police, Permission.SUBMIT_REFERRAL, Target.area(city.area), work);
    }
}
