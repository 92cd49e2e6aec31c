package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.testing.Rows;

@Tag("database")
class ReferralMarkersTest {

    /** Codes, dates and ids, which are not free text. */
    private static final Set<String> FIXED = Set.of(
            "bornOn",
            "incidentOn",
            "incidentBasis",
            "consent",
            "decidedAt",
            "instrument",
            "question",
            "answer",
            "completedOn",
            "postcode",
            "phone",
            "criteria",
            "indicators",
            "lawfulBases");

    private final City city = City.open();

    @Test
    void no_text_of_a_referral_is_in_clear_in_any_table() {
        ObjectNode referral = full();
        List<String> markers = new ArrayList<>();
        plant(referral, markers);
        assertThat(markers).hasSizeGreaterThan(35);

        Submitted submitted = Referrals.submitted(city, Person.HOUSING, referral);
        String reason = "Marker of the decision " + UUID.randomUUID();
        Referrals.screen(
                        city,
                        submitted.referral(),
                        submitted.version(),
                        Map.of("decision", "RETURN", "reason", reason, "missing", List.of(reason + " missing")))
                .expect(204);
        markers.add(reason);
        String view = city.as(Person.HOUSING)
                .get(city.path("/referrals/" + submitted.referral()))
                .text();
        String database = Rows.dump(city);

        assertThat(view).contains(reason);
        assertThat(database).contains(submitted.referral().toString());
        for (String marker : markers) {
            assertThat(database.contains(marker) || database.contains(hex(marker)))
                    .as(marker)
                    .isFalse();
        }
    }

    private static ObjectNode full() {
        ObjectNode referral = Referrals.valid();
        referral.set("riskAssessment", Referrals.riskAssessment(3));
        ((ObjectNode) referral.get("riskAssessment").get("answers").get(0)).put("source", "x");
        referral.set("sharing", Referrals.withoutConsent());
        referral.put("afraidOf", "x").put("safeToTalkTo", "x").put("unsafeToTalkTo", "x");
        referral.put("victimAware", false).put("victimUnawareReason", "x");
        ObjectNode adult = Referrals.person(Referrals.NAMES.get(3), java.time.LocalDate.of(1950, 2, 3));
        adult.put("gender", "x").put("relationship", "x").putArray("aliases").add("x");
        Referrals.address(adult, "x", "WV3").put("housing", "x");
        referral.putArray("adultsAtRisk").add(adult);
        ((ObjectNode) referral.get("victim")).putArray("aliases").add("x").add("y");
        return referral;
    }

    /** Puts a text that is nowhere else into every field that holds text. */
    private static void plant(JsonNode node, List<String> markers) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (object.get(name).isTextual() && !FIXED.contains(name)) {
                    object.set(name, marker(markers));
                } else if (!FIXED.contains(name)) {
                    plant(object.get(name), markers);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, marker(markers));
                } else {
                    plant(array.get(i), markers);
                }
            }
        }
    }

    private static TextNode marker(List<String> markers) {
        String marker = "marker " + UUID.randomUUID();
        markers.add(marker);
        return TextNode.valueOf(marker);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
