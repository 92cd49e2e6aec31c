package uk.marac.testing;

import java.util.Map;
import java.util.UUID;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.City.Person;

/** A case that Housing referred, with all its people, taken before a meeting of Housing and Police over HTTP. */
public final class HeardCase {

    public final City city;
    public final CaseId id;
    public final UUID referral;
    public final String caseNumber;
    public final UUID meeting;
    public final UUID listing;

    private HeardCase(City city, Referrals.Accepted accepted) {
        this.city = city;
        this.id = new CaseId(accepted.caseId());
        this.referral = accepted.referral();
        this.caseNumber = accepted.caseNumber();
        this.meeting = ListedCases.plan(city, AgencyKind.HOUSING, AgencyKind.POLICE);
        this.listing = ListedCases.list(city, meeting, id);
    }

    /** On an agenda that is not closed yet. */
    public static HeardCase listed(City city) {
        return new HeardCase(city, Referrals.accepted(city));
    }

    /** In session, with a signature of coordinator and chair. */
    public static HeardCase inSession(City city) {
        HeardCase heard = listed(city);
        ListedCases.circulate(city, heard.meeting);
        for (Person person : new Person[] {Person.COORDINATOR, Person.CHAIR}) {
            city.as(person)
                    .put(heard.meeting("/declaration"), Map.of("textVersion", 1))
                    .expect(204);
        }
        city.as(Person.CHAIR).post(heard.meeting("/opening"), Map.of()).expect(204);
        return heard;
    }

    /** Heard, at a meeting that was held. */
    public static HeardCase heard(City city) {
        HeardCase heard = inSession(city);
        heard.conclude(Said.heard()).expect(204);
        heard.hold();
        return heard;
    }

    /** Heard, with an action that the agency owns and has done. */
    public static HeardCase withAction(City city, AgencyKind owner, Person reporter) {
        HeardCase heard = inSession(city);
        UUID action = heard.agree(owner);
        heard.conclude(Said.heard()).expect(204);
        heard.hold();
        heard.complete(action, reporter);
        return heard;
    }

    /** Answers the id of the action. */
    public UUID agree(AgencyKind owner) {
        return city.as(Person.CHAIR)
                .post(city.path("/listings/" + listing + "/actions"), Said.action(city.agency(owner), false))
                .id();
    }

    public void complete(UUID action, Person reporter) {
        Map<String, Object> done = Said.report("COMPLETE");
        done.put("evidence", "receipt 1204");
        city.as(reporter)
                .put(city.path("/actions/" + action + "/outcome"), done, 1)
                .expect(204);
    }

    public Answer conclude(Map<String, Object> outcome) {
        String path = city.path("/listings/" + listing + "/outcome");
        return city.as(Person.CHAIR)
                .put(path, outcome, city.as(Person.CHAIR).get(path).version());
    }

    public void hold() {
        city.as(Person.CHAIR).post(meeting("/closing"), Map.of()).expect(204);
    }

    public Answer place(Person person) {
        return city.as(person).post(file("/flags"), Map.of());
    }

    /** Answers the path of the person's flag, put on now. */
    public String flag(Person person) {
        return city.path("/flags/" + place(person).id());
    }

    public Answer close() {
        return city.as(Person.COORDINATOR).post(file("/closures"), Map.of("reason", "All that was agreed is done"));
    }

    public Answer reopen() {
        return city.as(Person.COORDINATOR).put(file("/reopening"), Map.of("reason", "It was closed by mistake"));
    }

    public String file(String rest) {
        return city.path("/cases/" + id + rest);
    }

    public String meeting(String rest) {
        return city.path("/meetings/" + meeting + rest);
    }

    public String state() {
        return city.as(Person.COORDINATOR)
                .get(file(""))
                .expect(200)
                .json()
                .get("state")
                .textValue();
    }
}
