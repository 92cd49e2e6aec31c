package uk.marac.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.matrix.SampleCalls;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.TestService;

/**
 * Sends so many spoilt requests to one world after the other, and judges every answer and what each world is after it.
 */
final class Barrage {

    private static final int MOST_SHOWN = 40;

    private final TestService service;
    private final long seed;
    private final OpenApi api = new OpenApi();
    private final Wire wire;
    private final City elsewhere;
    private final Shares shares = new Shares();
    private final List<String> faults = new ArrayList<>();

    Barrage(TestService service, long seed) {
        this.service = service;
        this.seed = seed;
        this.wire = new Wire(service.address());
        this.elsewhere = City.open(service);
    }

    Shares shares() {
        return shares;
    }

    List<String> faults() {
        return faults;
    }

    /** @param perWorld after so many requests a world is used up: what can be decided once has been decided */
    void run(int requests, int perWorld) {
        try (Versions versions = new Versions(service.database)) {
            for (int first = 0; first < requests && faults.size() < MOST_SHOWN; first += perWorld) {
                SampleCalls calls = new SampleCalls(service, elsewhere);
                Gunner gunner = new Gunner(api, calls, versions);
                Set<String> fair = new HashSet<>();
                for (int number = first; number < Math.min(requests, first + perWorld); number++) {
                    send(gunner.next(seed, number), fair);
                }
                aftermath(calls.city(), first, fair);
            }
        }
    }

    private void send(Shot shot, Set<String> fair) {
        Wire.Reply reply = wire.send(shot.method(), shot.target(), shot.head(), shot.body());
        AnswerRules.faults(shot, reply).forEach(fault -> faults.add(shot + ": " + fault));
        shares.count(shot, reply.status());
        if (shot.fair()) {
            fair.add(reply.header("x-request-id"));
        }
    }

    private void aftermath(City city, int first, Set<String> fair) {
        service.wiring.matcher.runNow(city.area);
        service.wiring.comparisons.runNow(city.area);
        Aftermath aftermath = new Aftermath(city);
        aftermath.faults().forEach(fault -> faults.add("after the world of request " + first + ": " + fault));
        fair.retainAll(aftermath.admitted());
        shares.admitted(fair.size());
        city.as(Person.AUDITOR).get(city.path("/agencies")).expect(200);
        proveSome(city);
    }

    /** The log can still be proven to somebody outside, from its first entries to its head. */
    private void proveSome(City city) {
        service.wiring.sequencer.run();
        Api auditor = city.steppedUp(Person.AUDITOR);
        List<VerifierKey> keys = city.as(Person.ADMINISTRATOR)
                .get(city.path("/audit/verifier-keys"))
                .expect(200)
                .text()
                .lines()
                .map(VerifierKey::parse)
                .toList();
        TrustPolicy policy = new TrustPolicy(keys.get(0).name(), keys, List.of(), 0);
        int left = 3;
        for (JsonNode entry :
                auditor.get(city.path("/audit")).expect(200).json().get("entries")) {
            if (entry.hasNonNull("index") && left-- > 0) {
                String path = city.path("/audit/entries/" + entry.get("id").textValue());
                byte[] leaf = auditor.get(path + "/leaf").expect(200).bytes();
                LogProof.parse(auditor.get(path + "/proof").expect(200).bytes()).check(LeafV1.hash(leaf), policy);
            }
        }
    }
}
