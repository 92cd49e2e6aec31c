package uk.marac.clear;

import java.util.Map;
import java.util.UUID;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

/** What is said of cases that go to another area, and that come from one. */
final class TransferSteps {

    private static final String TRANSFER = "/areas/{area}/transfers/{transfer}";

    private final Calls calls;
    private final City here;
    private final City there;

    TransferSteps(Calls calls) {
        this.calls = calls;
        this.here = calls.city;
        this.there = City.open(here.service);
    }

    void follow(UUID caseId) {
        calls.as(Person.COORDINATOR, "GET /areas/{area}/transfer-areas").expect(200);
        act("withdrawal", offered(caseId));
        carry(here);
        carry(there);
        UUID out = offered(caseId);
        carry(here);
        there.as(Person.COORDINATOR)
                .put(
                        there.path("/transfers/" + out + "/acceptance"),
                        Map.of(
                                "agency",
                                there.agency(AgencyKind.IDVA_SERVICE),
                                "contact",
                                "there@city.example",
                                "idva",
                                "Ines Vale",
                                "idvaContact",
                                "by telephone"),
                        1)
                .expect(204);
        carry(there);
        carry(here);
        carry(there);
        act("handover", out);
        carry(here);
        calls.as(Person.COORDINATOR, "GET " + TRANSFER).with("transfer", out).expect(200);
        var unused = Referrals.acceptTransferred(there, out);
        carry(there);
        act("closing", out);
        act("return", in());
        UUID accepted = in();
        calls.as(Person.COORDINATOR, "PUT " + TRANSFER + "/acceptance")
                .with("transfer", accepted)
                .version(version(accepted))
                .body(body ->
                        body.put("agency", here.agency(AgencyKind.IDVA_SERVICE).toString()))
                .expect(204);
        carry(here);
        carry(there);
        calls.as(Person.COORDINATOR, "GET /areas/{area}/transfers").expect(200);
        calls.as(Person.COORDINATOR, "GET /areas/{area}/cases/{id}/transfer-papers")
                .with("id", accepted)
                .expect(200);
    }

    private UUID offered(UUID caseId) {
        return calls.as(Person.COORDINATOR, "POST /areas/{area}/cases/{id}/transfers")
                .with("id", caseId)
                .body(body -> body.put("area", there.code))
                .expect(201)
                .id();
    }

    /** Offered by the other area. */
    private UUID in() {
        UUID caseId = Referrals.accepted(there).caseId();
        UUID transfer = there.as(Person.COORDINATOR)
                .post(
                        there.path("/cases/" + caseId + "/transfers"),
                        Map.of(
                                "area",
                                here.code,
                                "reason",
                                "A move.",
                                "movedOn",
                                "2026-03-02",
                                "dayExact",
                                true,
                                "temporary",
                                false,
                                "agendaCirculated",
                                false,
                                "contact",
                                "there@city.example",
                                "idva",
                                "Ines Vale",
                                "idvaContact",
                                "by telephone",
                                "sharing",
                                Referrals.withoutConsent()))
                .id();
        carry(there);
        return transfer;
    }

    private void act(String step, UUID transfer) {
        calls.as(Person.COORDINATOR, "PUT " + TRANSFER + "/" + step)
                .with("transfer", transfer)
                .version(version(transfer))
                .expect(204);
    }

    private long version(UUID transfer) {
        return here.as(Person.COORDINATOR)
                .get(here.path("/transfers/" + transfer))
                .expect(200)
                .version();
    }

    private static void carry(City city) {
        city.service.wiring.courier.runNow(city.area);
    }
}
