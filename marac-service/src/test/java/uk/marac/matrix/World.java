package uk.marac.matrix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.alarm.AlarmKind;
import uk.marac.alarm.AlarmRow;
import uk.marac.alarm.Finding;
import uk.marac.flag.CaseFlagRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.TargetKind;
import uk.marac.id.AgencyId;
import uk.marac.id.AlarmId;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.id.FlagId;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.TestService;

/**
 * A city in the middle of a meeting: Housing referred two cases; one is on the agenda and was circulated to Housing,
 * Police and the Idva service; Probation owns an action on it; Health knows of nothing.
 */
final class World {

    final City city;
    final City neighbour;
    private final Map<String, UUID> ids = new HashMap<>();

    World(TestService service) {
        city = City.open(service);
        neighbour = City.open(service);
        Referrals.Submitted submitted = Referrals.submitted(city);
        Referrals.Accepted accepted = Referrals.accepted(city);
        ids.put("referrals", submitted.referral());
        ids.put("cases", accepted.caseId());
        ids.put("referral-drafts", draft(city));
        ids.put("meetings", meeting(accepted.caseId()));
        ids.put("actions", action());
        ids.put("attachments", attachment(submitted.referral()));
        ids.put("addresses", address(accepted.caseId()));
        ids.put("people", victim(accepted.caseId()));
        ids.put("legal-holds", hold(submitted.caseId()));
        ids.put("break-glass", brokenGlass(accepted.caseId()));
        ids.put("alarms", alarm(accepted.caseId()));
        ids.put("minutes", minutes());
        ids.put("flags", flag(accepted.caseId()));
        ids.put("incidents", incident());
        ids.put(
                "domestic-homicides",
                city.as(Person.CHAIR)
                        .post(city.path("/domestic-homicides"), Samples.homicide())
                        .id());
        ids.put("transfers", transfer(accepted.caseId()));
        ids.put("entries", UUID.randomUUID());
        ids.put("person-links", UUID.randomUUID());
        extraAgencyAndMember();
    }

    /** The id that stands after this segment of a path. */
    UUID id(String segment) {
        UUID id = ids.get(segment);
        if (id == null) {
            throw new IllegalStateException("the world has none of " + segment);
        }
        return id;
    }

    AgencyKind owner(TargetKind kind) {
        return kind == TargetKind.ACTION ? AgencyKind.PROBATION : AgencyKind.HOUSING;
    }

    Set<AgencyKind> involved(TargetKind kind) {
        return concernsTheOther(kind)
                ? Set.of(AgencyKind.HOUSING)
                : Set.of(AgencyKind.HOUSING, AgencyKind.POLICE, AgencyKind.IDVA_SERVICE, AgencyKind.PROBATION);
    }

    Set<AgencyKind> before(TargetKind kind) {
        return concernsTheOther(kind)
                ? Set.of(AgencyKind.HOUSING)
                : Set.of(AgencyKind.HOUSING, AgencyKind.POLICE, AgencyKind.IDVA_SERVICE);
    }

    /** The case that was referred and stands on no agenda. */
    private static boolean concernsTheOther(TargetKind kind) {
        return kind == TargetKind.REFERRAL || kind == TargetKind.ATTACHMENT;
    }

    static UUID draft(City city) {
        return city.as(Person.HOUSING)
                .post(city.path("/referral-drafts"), Referrals.valid())
                .id();
    }

    private UUID meeting(UUID caseId) {
        UUID meeting = planned();
        ids.put(
                "listings",
                city.as(Person.COORDINATOR)
                        .post(city.path("/meetings/" + meeting + "/listings"), Map.of("caseId", caseId))
                        .id());
        open(meeting);
        return meeting;
    }

    /** Of a meeting that was held without a case. */
    private UUID minutes() {
        UUID meeting = planned();
        open(meeting);
        Api chair = city.as(Person.CHAIR);
        chair.send("POST", city.path("/meetings/" + meeting + "/closing"), null, Map.of())
                .expect(204);
        return chair.post(city.path("/meetings/" + meeting + "/minutes"), Map.of())
                .id();
    }

    private UUID planned() {
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                "MARAC",
                                "startsAt",
                                in(Duration.ofDays(9)).toString(),
                                "venue",
                                "Town hall",
                                "agencies",
                                List.of(
                                        city.agency(AgencyKind.HOUSING),
                                        city.agency(AgencyKind.POLICE),
                                        city.agency(AgencyKind.IDVA_SERVICE))))
                .id();
    }

    private void open(UUID meeting) {
        advance(meeting, "/agenda/closing");
        advance(meeting, "/agenda/circulation");
        city.as(Person.CHAIR).put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1));
        city.as(Person.CHAIR)
                .send("POST", city.path("/meetings/" + meeting + "/opening"), null, Map.of())
                .expect(204);
    }

    private void advance(UUID meeting, String step) {
        Api coordinator = city.as(Person.COORDINATOR);
        long version = coordinator.get(city.path("/meetings/" + meeting)).version();
        int status = coordinator
                .send("POST", city.path("/meetings/" + meeting + step), null, Map.of("If-Match", "\"" + version + "\""))
                .status();
        if (status >= 300) {
            throw new IllegalStateException(step + " answered " + status);
        }
    }

    private UUID action() {
        return city.as(Person.CHAIR)
                .post(
                        city.path("/listings/" + id("listings") + "/actions"),
                        Samples.action(city.agency(AgencyKind.PROBATION)))
                .id();
    }

    private UUID attachment(UUID referral) {
        return city.as(Person.HOUSING)
                .send(
                        "POST",
                        city.path("/referrals/" + referral + "/attachments"),
                        Samples.png(),
                        Map.of("Content-Type", "application/octet-stream"))
                .id();
    }

    private UUID address(UUID caseId) {
        return UUID.fromString(Samples.firstConfidentialAddress(city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + caseId))
                .expect(200)
                .json()));
    }

    private UUID victim(UUID caseId) {
        return UUID.fromString(city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + caseId))
                .expect(200)
                .json()
                .at("/people/0/id")
                .textValue());
    }

    private UUID hold(UUID caseId) {
        return city.as(Person.DISCLOSURE_OFFICER)
                .post(city.path("/cases/" + caseId + "/legal-holds"), Map.of("reason", "A review was announced."))
                .id();
    }

    /** Housing's, as if the case had been heard before. */
    private UUID flag(UUID caseId) {
        return city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    FlagId flag = new FlagId(tx.newId());
                    tx.insert(CaseFlagRow.placed(
                            city.area,
                            flag,
                            new CaseId(caseId),
                            city.agency(AgencyKind.HOUSING),
                            tx.now(),
                            tx.actor().id()));
                    return flag.value();
                });
    }

    private UUID incident() {
        return UUID.fromString(city.as(Person.HOUSING)
                .post(city.path("/flags/" + id("flags") + "/incidents"), Samples.incident())
                .expect(200)
                .json()
                .get("id")
                .textValue());
    }

    /** To a neighbour that has not answered. */
    private UUID transfer(UUID caseId) {
        return city.as(Person.COORDINATOR)
                .post(city.path("/cases/" + caseId + "/transfers"), Samples.transfer(neighbour))
                .id();
    }

    private UUID brokenGlass(UUID caseId) {
        return city.steppedUp(Person.POLICE)
                .post(city.path("/cases/" + caseId + "/break-glass"), Map.of("reason", "A call in the night."))
                .id();
    }

    /** As if the case were a canary, and somebody had opened it. */
    private UUID alarm(UUID caseId) {
        return city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    AlarmId alarm = new AlarmId(tx.newId());
                    Finding.Opened opened = new Finding.Opened(
                            new CaseId(caseId), "VIEW_CASE", "DONE", tx.newId(), new EntryId(tx.newId()));
                    tx.insert(AlarmRow.raised(
                            city.area,
                            alarm,
                            tx.now(),
                            new Finding(
                                    AlarmKind.CANARY_OPENED,
                                    city.subject(Person.CHAIR),
                                    tx.now(),
                                    tx.now(),
                                    opened,
                                    null)));
                    return alarm.value();
                });
    }

    private void extraAgencyAndMember() {
        AgencyId schools = new AgencyId(city.service.wiring.agencies.add(
                city.service.operator(), city.area, new AgencyRequest(AgencyKind.EDUCATION, "Schools"), null));
        ids.put("agencies", schools.value());
        UUID subject = city.appoint(schools, Role.REPRESENTATIVE, "Somebody Else");
        for (var member :
                city.as(Person.ADMINISTRATOR).get(city.path("/members")).json()) {
            if (member.get("subject").textValue().equals(subject.toString())) {
                ids.put("members", UUID.fromString(member.get("id").textValue()));
            }
        }
    }

    static Instant in(Duration time) {
        return Clock.systemUTC().instant().plus(time);
    }
}
