package uk.marac.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class AuditTest {

    private static final String REASON = "Neighbour heard a threat to life tonight";

    private final City city = City.open();
    private final Api auditor = city.steppedUp(Person.AUDITOR);
    private final CaseId one = openCase();
    private final CaseId other = openCase();

    @Test
    void only_an_auditor_with_a_fresh_sign_in_reads_the_log() {
        auditor.get(city.path("/audit")).expect(200);
        city.as(Person.AUDITOR).get(city.path("/audit")).expect(401);
        for (Person person : Person.values()) {
            if (person != Person.AUDITOR) {
                city.steppedUp(person).get(city.path("/audit")).expect(404);
            }
        }
        city.withoutToken().get(city.path("/audit")).expect(401);
    }

    @Test
    void the_entries_of_a_case_open_what_concerns_it_and_nothing_of_another() {
        breakGlass(one, REASON);
        breakGlass(other, "Something else altogether");

        Answer page = auditor.get(city.path("/audit?case=" + one)).expect(200);
        JsonNode broken = entry(page, "BREAK_GLASS");
        assertThat(broken.get("actorId").textValue())
                .isEqualTo(city.subject(Person.HOUSING).toString());
        assertThat(detail(broken, "REASON").get("value").textValue()).isEqualTo(REASON);
        assertThat(detail(broken, "CASE").get("value").textValue()).isEqualTo(one.toString());
        assertThat(page.text()).doesNotContain("Something else altogether").doesNotContain(other.toString());
    }

    @Test
    void a_detail_with_its_salt_is_what_the_entry_committed_to() {
        breakGlass(one, REASON);
        JsonNode broken = entry(sequencedPage(), "BREAK_GLASS");
        JsonNode reason = detail(broken, "REASON");
        var entry = LeafV1.parse(
                        auditor.get(entryPath(broken, "leaf")).expect(200).bytes())
                .entry();

        Hash committed = Hash.sha256(
                HexFormat.of().parseHex(reason.get("salt").textValue()),
                new byte[] {0, 4},
                reason.get("value").textValue().getBytes(UTF_8));
        assertThat(entry.commitments().get(reason.get("ordinal").intValue()).hash())
                .isEqualTo(committed);
    }

    @Test
    void an_act_shows_what_it_wrote_and_a_look_shows_that_it_wrote_nothing() {
        breakGlass(one, REASON);
        city.as(Person.HOUSING).get(city.path("/cases/" + one)).expect(200);

        Answer page = auditor.get(city.path("/audit?case=" + one)).expect(200);
        JsonNode written = entry(page, "BREAK_GLASS").get("writes");
        assertThat(written).hasSize(1);
        assertThat(written.get(0).get("table").textValue()).isEqualTo("break_glass");
        assertThat(written.get(0).get("op").textValue()).isEqualTo("INSERT");
        assertThat(written.get(0).get("rows").intValue()).isEqualTo(1);
        assertThat(entry(page, "VIEW_CASE").get("writes")).isEmpty();
    }

    @Test
    void an_entry_says_on_which_ground_a_case_was_seen_and_a_refusal_says_none() {
        city.as(Person.HEALTH).get(city.path("/cases/" + one)).expect(404);
        breakGlass(one, REASON);
        for (Person person : List.of(Person.COORDINATOR, Person.POLICE, Person.HOUSING)) {
            city.as(person).get(city.path("/cases/" + one)).expect(200);
        }

        assertThat(groundOfViewing(Person.COORDINATOR)).isEqualTo("MEMBER");
        assertThat(groundOfViewing(Person.POLICE)).isEqualTo("INVOLVED");
        assertThat(groundOfViewing(Person.HOUSING)).isEqualTo("BREAK_GLASS");
        JsonNode refused = viewing(Person.HEALTH);
        assertThat(refused.get("outcome").textValue()).isEqualTo("REFUSED");
        assertThat(refused.path("ground").isTextual()).isFalse();
    }

    @Test
    void a_list_tells_a_case_seen_through_broken_glass_from_the_others_on_it() {
        CaseId own = openCase(AgencyKind.HOUSING);
        breakGlass(one, REASON);
        assertThat(city.as(Person.HOUSING).get(city.path("/cases")).expect(200).json())
                .hasSize(2);

        JsonNode through = entry(auditor.get(city.path("/audit?case=" + one)), "LIST_CASES");
        JsonNode usual = entry(auditor.get(city.path("/audit?case=" + own)), "LIST_CASES");
        assertThat(through.get("ground").textValue()).isEqualTo("BREAK_GLASS");
        assertThat(usual.get("ground").textValue()).isEqualTo("MEMBER");
        assertThat(through.get("requestId")).isEqualTo(usual.get("requestId"));
    }

    @Test
    void reading_the_log_is_itself_an_entry() {
        auditor.get(city.path("/audit?case=" + one)).expect(200);
        JsonNode reading = entry(auditor.get(city.path("/audit?case=" + one)), "READ_AUDIT_LOG");
        assertThat(reading.get("actorId").textValue())
                .isEqualTo(city.subject(Person.AUDITOR).toString());
    }

    @Test
    void the_log_is_read_by_actor_and_page_after_page() {
        city.as(Person.CHILDREN).get(city.path("/agencies")).expect(200);
        city.as(Person.CHILDREN).get(city.path("/protocol")).expect(200);
        city.as(Person.HEALTH).get(city.path("/agencies")).expect(200);

        String by = city.path("/audit?actor=" + city.subject(Person.CHILDREN));
        List<JsonNode> all = entries(auditor.get(by).expect(200));
        assertThat(all)
                .extracting(entry -> entry.get("permission").textValue())
                .containsExactly("VIEW_AGENCIES", "VIEW_PROTOCOL");
        List<JsonNode> rest =
                entries(auditor.get(by + "&after=" + all.get(0).get("id").textValue()));
        assertThat(rest)
                .extracting(entry -> entry.get("permission").textValue())
                .containsExactly("VIEW_PROTOCOL");
        auditor.get(by + "&after=" + UUID.randomUUID()).expect(422);
    }

    @Test
    void a_proof_holds_offline_for_its_entry_and_for_no_other() {
        breakGlass(one, REASON);
        JsonNode broken = entry(sequencedPage(), "BREAK_GLASS");
        byte[] leaf = auditor.get(entryPath(broken, "leaf")).expect(200).bytes();
        LogProof proof = LogProof.parse(
                auditor.get(entryPath(broken, "proof")).expect(200).bytes());
        TrustPolicy policy = policy();

        var head = proof.check(LeafV1.hash(leaf), policy).checkpoint();
        assertThat(proof.index()).isEqualTo(broken.get("index").longValue()).isLessThan(head.size());
        assertThat(LeafV1.parse(leaf).entry().id().toString())
                .isEqualTo(broken.get("id").textValue());

        byte[] edited = leaf.clone();
        edited[edited.length - 1] ^= 1;
        assertThatThrownBy(() -> proof.check(LeafV1.hash(edited), policy)).isInstanceOf(NotVerifiedException.class);
        auditor.get(city.path("/audit/entries/" + UUID.randomUUID() + "/proof")).expect(404);
    }

    private String groundOfViewing(Person person) {
        return viewing(person).get("ground").textValue();
    }

    private JsonNode viewing(Person person) {
        return entry(
                auditor.get(city.path("/audit?actor=" + city.subject(person))).expect(200), "VIEW_CASE");
    }

    private TrustPolicy policy() {
        List<VerifierKey> keys = city.as(Person.ADMINISTRATOR)
                .get(city.path("/audit/verifier-keys"))
                .expect(200)
                .text()
                .lines()
                .map(VerifierKey::parse)
                .toList();
        return new TrustPolicy(keys.get(0).name(), keys, List.of(), 0);
    }

    private Answer sequencedPage() {
        city.service.wiring.sequencer.run();
        city.as(Person.AUDITOR).get(city.path("/audit/checkpoint")).expect(200);
        return auditor.get(city.path("/audit?case=" + one)).expect(200);
    }

    private String entryPath(JsonNode entry, String what) {
        return city.path("/audit/entries/" + entry.get("id").textValue() + "/" + what);
    }

    private void breakGlass(CaseId id, String reason) {
        city.steppedUp(Person.HOUSING)
                .post(city.path("/cases/" + id + "/break-glass"), Map.of("reason", reason))
                .expect(201);
    }

    private CaseId openCase() {
        return openCase(AgencyKind.POLICE);
    }

    private CaseId openCase(AgencyKind involved) {
        return Cases.open(city.service.wiring, city.service.operator(), city.area, city.agency(involved));
    }

    private static List<JsonNode> entries(Answer page) {
        return StreamSupport.stream(page.json().get("entries").spliterator(), false)
                .toList();
    }

    private static JsonNode entry(Answer page, String permission) {
        return entries(page).stream()
                .filter(entry -> entry.get("permission").textValue().equals(permission))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode detail(JsonNode entry, String tag) {
        return StreamSupport.stream(entry.get("details").spliterator(), false)
                .filter(detail -> detail.get("tag").textValue().equals(tag))
                .findFirst()
                .orElseThrow();
    }
}
