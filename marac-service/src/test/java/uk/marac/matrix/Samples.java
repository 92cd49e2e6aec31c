package uk.marac.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.id.AgencyId;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;

/** A body that each endpoint accepts, so that what it answers is about who asks. */
final class Samples {

    private static final Map<String, Function<World, Object>> BODIES = new HashMap<>();
    private static final String NONE = "";

    static {
        String area = "/areas/{area}";
        put(
                "POST " + area + "/agencies",
                world -> Map.of("kind", AgencyKind.OTHER, "name", "Agency " + UUID.randomUUID()));
        put(
                "POST " + area + "/members",
                world -> Map.of(
                        "subject",
                        UUID.randomUUID(),
                        "agency",
                        world.city.agency(AgencyKind.HOUSING),
                        "role",
                        Role.REPRESENTATIVE,
                        "deputy",
                        false,
                        "name",
                        "A Newcomer"));
        put("PUT " + area + "/members/{id}/email", world -> Map.of("email", "somebody@city.example"));
        put("POST " + area + "/meetings/{id}/chase", world -> NONE);
        put("POST " + area + "/notices/retry", world -> NONE);
        put("POST " + area + "/protocol", world -> OperatingProtocol.usual("CT"));
        put("POST " + area + "/referrals", world -> Referrals.valid());
        put("PUT " + area + "/referrals/{id}", world -> Referrals.valid());
        put("POST " + area + "/referral-drafts", world -> Referrals.valid());
        put("PUT " + area + "/referral-drafts/{id}", world -> Referrals.valid());
        put("POST " + area + "/referral-drafts/{id}/submission", world -> NONE);
        put("DELETE " + area + "/referral-drafts/{id}", world -> NONE);
        put("PUT " + area + "/referrals/{id}/fgm-report", world -> Map.of("profession", "TEACHER"));
        put(
                "POST " + area + "/cases/{id}/risk-assessments",
                world -> Map.of("assessment", Referrals.riskAssessment(5)));
        put("POST " + area + "/cases/{id}/sharing-decisions", world -> Map.of("decision", Referrals.withoutConsent()));
        put("PUT " + area + "/referrals/{id}/screening", world -> Map.of("decision", "ACCEPT", "reason", "High risk."));
        put(
                "POST " + area + "/referrals/{id}/safe-contacts",
                world -> Map.of("safeToCall", false, "messageMayBeLeft", false));
        put("PUT " + area + "/addresses/{id}/confidentiality", world -> NONE);
        put("POST " + area + "/referrals/{id}/withdrawal", world -> reason());
        put("POST " + area + "/referrals/{id}/resemblances", SampleColleagues::resemblance);
        put("PUT " + area + "/cases/{id}/staff-case", SampleColleagues::staffCase);
        put("DELETE " + area + "/cases/{id}/staff-case", world -> reason());
        put("PUT " + area + "/cases/{id}/staff-case/named", SampleColleagues::staffCase);
        put("POST " + area + "/cases/{id}/conflicts", world -> Map.of("nature", "A cousin."));
        put("POST " + area + "/cases/{id}/break-glass", world -> reason());
        put("PUT " + area + "/break-glass/{id}/review", world -> Map.of("finding", "In order."));
        put(
                "POST " + area + "/audit/canaries",
                world -> Map.of(
                        "agency",
                        world.city.agency(AgencyKind.HOUSING),
                        "referral",
                        Referrals.valid(),
                        "withdrawnBecause",
                        "Sent twice."));
        put("PUT " + area + "/audit/alarms/{id}/acknowledgement", world -> reason());
        put("POST " + area + "/cases/{id}/legal-holds", world -> reason());
        put("DELETE " + area + "/legal-holds/{id}", world -> reason());
        put(
                "POST " + area + "/meetings",
                world -> Map.of(
                        "kind",
                        "MARAC",
                        "startsAt",
                        World.in(Duration.ofDays(20)).toString(),
                        "venue",
                        "Town hall",
                        "agencies",
                        List.of(world.city.agency(AgencyKind.POLICE))));
        put(
                "POST " + area + "/meetings/{id}/listings",
                world -> Map.of("caseId", world.id("cases"), "reason", "Late."));
        put("POST " + area + "/meetings/{id}/agenda/closing", world -> Map.of("waiting", List.of()));
        put(
                "POST " + area + "/meetings/{id}/agenda/moves",
                world -> Map.of("listing", world.id("listings"), "place", 1, "reason", "The worker must leave."));
        put(
                "POST " + area + "/cases/{id}/emergency-meeting",
                world -> Map.of(
                        "startsAt",
                        World.in(Duration.ofDays(1)).toString(),
                        "venue",
                        "By telephone",
                        "agencies",
                        List.of(world.city.agency(AgencyKind.POLICE)),
                        "reason",
                        "He is released tomorrow."));
        put("PUT " + area + "/meetings/{id}/schedule", world -> Map.of("venue", "Library", "reason", "No heating."));
        put("POST " + area + "/meetings/{id}/cancellation", world -> reason());
        put("PUT " + area + "/meetings/{meeting}/declaration", world -> Map.of("textVersion", 1));
        put(
                "PUT " + area + "/meetings/{meeting}/attendance/{agency}",
                world -> Map.of("status", "APOLOGIES", "people", List.of()));
        put(
                "PUT " + area + "/listings/{listing}/outcome",
                world -> Map.of("outcome", "NOT_REACHED", "reason", "No time."));
        put("POST " + area + "/listings/{listing}/actions", world -> action(world.city.agency(AgencyKind.POLICE)));
        put("PUT " + area + "/actions/{action}/outcome", world -> Map.of("state", "IN_PROGRESS", "outcome", "Begun."));
        put("PUT " + area + "/actions/{action}/confirmation", world -> NONE);
        put("PUT " + area + "/actions/{action}/reopening", world -> reason());
        put("PUT " + area + "/actions/{action}/acceptance", world -> Map.of("ownerName", "A Newcomer"));
        put("POST " + area + "/meetings/{meeting}/actions/{action}/remarks", world -> Map.of("said", "Next week."));
        put(
                "POST " + area + "/actions/{action}/escalation",
                world -> Map.of("cause", "NO_ANSWER", "reason", "Nobody answers."));
        put("POST " + area + "/actions/{action}/escalation/resolution", world -> reason());
        put("POST " + area + "/cases/{id}/closures", world -> reason());
        put("PUT " + area + "/cases/{id}/reopening", world -> reason());
        put("POST " + area + "/cases/{id}/flags", world -> Map.of());
        put(
                "PUT " + area + "/flags/{flag}/acknowledgement",
                world -> Map.of("system", "Tenancy records", "placedOn", yesterday(), "placedBy", "Sam Whitlock"));
        put("PUT " + area + "/flags/{flag}/removal", world -> reason());
        put("POST " + area + "/flags/{flag}/conflicts", world -> Map.of("nature", "A cousin."));
        put("POST " + area + "/flags/{flag}/incidents", world -> incident());
        put("PUT " + area + "/incidents/{incident}/answer", world -> reason());
        put("POST " + area + "/meetings/{meeting}/minutes", world -> Map.of("note", "Next time in the library."));
        put("PUT " + area + "/referrals/{referral}/attachments/{attachment}/name", world -> Map.of("name", "Letter"));
        put("PUT " + area + "/referrals/{id}/repeat-determination", world -> Map.of("verdict", "NEW"));
        put("POST " + area + "/domestic-homicides", world -> homicide());
        put("PUT " + area + "/domestic-homicides/{homicide}", world -> homicide());
        put("PUT " + area + "/domestic-homicides/{homicide}/withdrawal", world -> reason());
        put("POST " + area + "/cases/{id}/transfers", world -> transfer(world.neighbour));
        put("PUT " + area + "/transfers/{transfer}/acceptance", world -> acceptance(world.city));
        put("PUT " + area + "/transfers/{transfer}/return", world -> reason());
        put("PUT " + area + "/transfers/{transfer}/withdrawal", world -> reason());
        put("PUT " + area + "/transfers/{transfer}/handover", world -> Map.of("on", yesterday()));
        put("PUT " + area + "/transfers/{transfer}/closing", world -> reason());
        put(
                "PUT " + area + "/listings/{id}/research-return",
                world -> Map.of(
                        "submit",
                        true,
                        "nothingHeld",
                        true,
                        "audience",
                        "ALL_LISTED",
                        "namedAgencies",
                        List.of(),
                        "peopleKnown",
                        List.of(),
                        "lines",
                        List.of()));
    }

    private Samples() {}

    /** The body of an endpoint; empty for one that takes none. */
    static Object body(Endpoint endpoint, World world) {
        Function<World, Object> sample = BODIES.get(endpoint.toString());
        return sample == null ? NONE : sample.apply(world);
    }

    static boolean has(Endpoint endpoint) {
        return BODIES.containsKey(endpoint.toString());
    }

    static Map<String, Object> action(AgencyId owner) {
        return Map.of(
                "ownerAgency",
                owner,
                "description",
                "Visit together.",
                "dueOn",
                LocalDate.now(Clock.system(ZoneOffset.UTC)).plusDays(14).toString(),
                "riskLowered",
                "Isolation.",
                "measure",
                "The visit took place.",
                "perpetratorDirected",
                false);
    }

    static Map<String, Object> incident() {
        return Map.of(
                "occurredOn",
                yesterday(),
                "basis",
                "INCIDENT",
                "kinds",
                List.of("THREATS"),
                "account",
                "He rang again.",
                "disclosedTo",
                "The warden.");
    }

    static Map<String, Object> homicide() {
        return Map.of("diedOn", yesterday(), "toldOn", yesterday(), "kind", "HOMICIDE", "note", "Told by the police.");
    }

    static Map<String, Object> transfer(City to) {
        return Map.of(
                "area",
                to.code,
                "reason",
                "She has moved.",
                "movedOn",
                yesterday(),
                "dayExact",
                true,
                "temporary",
                false,
                "agendaCirculated",
                true,
                "contact",
                "marac@city.example",
                "idva",
                "Ines Vale",
                "idvaContact",
                "ines@city.example",
                "sharing",
                Referrals.withoutConsent());
    }

    private static Map<String, Object> acceptance(City city) {
        return Map.of(
                "agency",
                city.agency(AgencyKind.IDVA_SERVICE),
                "contact",
                "marac@city.example",
                "idva",
                "Tola Idowu",
                "idvaContact",
                "tola@city.example");
    }

    private static String yesterday() {
        return LocalDate.now(Clock.system(ZoneOffset.UTC)).minusDays(1).toString();
    }

    /** A picture of one pixel. */
    static byte[] png() {
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                        + "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082");
    }

    static String firstConfidentialAddress(JsonNode caseView) {
        for (JsonNode addresses : caseView.findValues("addresses")) {
            for (JsonNode address : addresses) {
                if (address.get("confidential").booleanValue()) {
                    return address.get("id").textValue();
                }
            }
        }
        throw new IllegalStateException("the case shows no confidential address");
    }

    private static Map<String, Object> reason() {
        return Map.of("reason", "It is needed.");
    }

    private static void put(String endpoint, Function<World, Object> body) {
        BODIES.put(endpoint, body);
    }
}
