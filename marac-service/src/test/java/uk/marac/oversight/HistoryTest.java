package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.ConflictRow;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.testing.Api;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.Referrals;
import uk.marac.testing.Superuser;
import uk.marac.vault.Narrative;

@Tag("database")
class HistoryTest {

    private static final String REASON = "Neighbour heard a threat to life tonight";

    private final City city = City.open();
    private final Api auditor = city.steppedUp(Person.AUDITOR);
    private final CaseId one = openCase();
    private final CaseId other = openCase();

    @Test
    void every_entry_of_the_case_is_given_out_with_a_proof_that_holds_offline_and_none_of_another() {
        look(Person.POLICE, one, 200);
        look(Person.COORDINATOR, other, 200);
        breakGlass(one);

        GivenOut history = history(one);
        List<ExportedEntry> entries = history.proven();
        assertThat(history.head().cases()).containsExactly(one.value());
        assertThat(entries)
                .extracting(entry -> entry.parsed().entry().permission())
                .contains("VIEW_CASE", "BREAK_GLASS");
        assertThat(entries)
                .extracting(entry -> entry.parsed().entry().actorId())
                .contains(city.subject(Person.POLICE), city.subject(Person.HOUSING))
                .doesNotContain(city.subject(Person.COORDINATOR));
        assertThat(history.numbers(one.value()))
                .isEqualTo(LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(history.text()).doesNotContain(other.toString());
        assertThat(history.entriesSaidAtTheEnd()).isEqualTo(entries.size());
    }

    @Test
    void a_list_on_which_two_cases_stood_is_in_the_history_of_each_and_names_the_other_in_none() {
        city.as(Person.POLICE).get(city.path("/cases")).expect(200);

        assertThat(history(one).acts()).contains("LIST_CASES");
        assertThat(history(one).text()).doesNotContain(other.toString());
        assertThat(history(other).acts()).contains("LIST_CASES");
        assertThat(history(other).text()).doesNotContain(one.toString());
    }

    @Test
    void no_reason_that_somebody_gave_and_no_name_is_in_it_in_either_form() {
        breakGlass(one);

        history(one).proven();
        for (String format : List.of("JSONL", "FHIR")) {
            String text = auditor.get(path("/cases/" + one) + "?format=" + format)
                    .expect(200)
                    .text();
            assertThat(text)
                    .contains("BREAK_GLASS", city.subject(Person.HOUSING).toString())
                    .doesNotContain("Neighbour", "threat", "Member HOUSING");
        }
    }

    @Test
    void attempts_on_the_case_and_on_what_hangs_on_it_that_came_to_nothing_are_among_it() {
        Referrals.Accepted accepted = Referrals.accepted(city);
        Referrals.Accepted another = Referrals.accepted(city);
        UUID address = address(accepted.caseId());
        look(Person.HEALTH, new CaseId(accepted.caseId()), 404);
        city.as(Person.HEALTH).get(city.path("/addresses/" + address)).expect(404);
        city.as(Person.CHILDREN)
                .get(city.path("/addresses/" + address(another.caseId())))
                .expect(404);
        city.as(Person.AUDITOR).get(path("/cases/" + accepted.caseId())).expect(401);

        List<ExportedEntry> nothing = history(new CaseId(accepted.caseId())).proven().stream()
                .filter(entry -> entry.parsed().entry().outcome().isRefusal())
                .toList();
        assertThat(nothing)
                .extracting(entry -> entry.parsed().entry().permission())
                .containsExactly("VIEW_CASE", "OPEN_ADDRESS", "EXPORT_CASE_HISTORY");
        assertThat(nothing)
                .extracting(
                        entry -> entry.target() == null ? null : entry.target().id())
                .containsExactly(accepted.caseId(), address, accepted.caseId());
        assertThat(nothing)
                .extracting(entry -> entry.parsed().entry().actorId())
                .doesNotContain(city.subject(Person.CHILDREN));
    }

    @Test
    void giving_it_out_is_recorded_as_begun_and_as_ended_and_counted_as_one_look() {
        look(Person.POLICE, one, 200);
        history(one);

        assertThat(outcomes(one)).containsExactly("STARTED", "FINISHED");
        assertThat(outcomes(other)).isEmpty();
        var actors = auditor.get(city.path("/audit/cases/" + one + "/actors"))
                .expect(200)
                .json();
        assertThat(StreamSupport.stream(actors.spliterator(), false)
                        .filter(actor -> actor.get("actorId")
                                .textValue()
                                .equals(city.subject(Person.AUDITOR).toString()))
                        .map(actor -> actor.get("looks").intValue()))
                .as("the export, and the page of the log that was read after it")
                .containsExactly(2);
    }

    @Test
    void what_is_altered_in_the_database_is_not_given_out_and_the_file_has_no_end() {
        look(Person.POLICE, one, 200);
        look(Person.POLICE, other, 200);
        city.service.wiring.sequencer.run();
        assertThat(Superuser.execute(
                        city.service.database,
                        "UPDATE marac.audit_entry SET actor_id = ? WHERE area_id = ? AND permission = 'VIEW_CASE'"
                                + " AND id IN (SELECT entry_id FROM marac.audit_opening WHERE case_id = ?)",
                        city.subject(Person.HEALTH),
                        city.area.value(),
                        one.value()))
                .isEqualTo(1);

        assertThat(auditor.get(path("/cases/" + one)).expect(500).text()).doesNotContain("\"type\":\"end\"");
        LedgerEntry aborted = Entries.last(city.service, city.area);
        assertThat(aborted.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(aborted.failureKind()).isEqualTo("ROW_TAMPERED");
        history(other).proven();
    }

    @Test
    void only_an_auditor_with_a_fresh_sign_in_gets_it_and_what_is_not_there_is_refused_alike() {
        String path = path("/cases/" + one);
        city.as(Person.AUDITOR).get(path).expect(401);
        byte[] notThere =
                auditor.get(path("/cases/" + UUID.randomUUID())).expect(404).bytes();
        for (Person person : Person.values()) {
            if (person != Person.AUDITOR) {
                assertThat(city.steppedUp(person).get(path).expect(404).bytes()).isEqualTo(notThere);
            }
        }
        City elsewhere = City.open();
        assertThat(elsewhere
                        .steppedUp(Person.AUDITOR)
                        .get(elsewhere.path("/audit/cases/" + one + "/export"))
                        .expect(404)
                        .bytes())
                .isEqualTo(notThere);
        city.withoutToken().get(path).expect(401);
        auditor.get(path + "?format=XML").expect(422);
    }

    @Test
    void who_has_a_conflict_of_interest_gets_nothing_of_that_case_and_all_of_another() {
        conflict(one);

        auditor.get(path("/cases/" + one)).expect(404);
        history(other).proven();
    }

    private void conflict(CaseId caseId) {
        var unused = city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    tx.insert(new ConflictRow(
                            city.area,
                            new ConflictId(tx.newId()),
                            1,
                            caseId,
                            city.subject(Person.AUDITOR),
                            tx.now(),
                            new Narrative("A cousin.")));
                    return caseId;
                });
    }

    private GivenOut history(CaseId id) {
        city.service.wiring.sequencer.run();
        return GivenOut.of(city, path("/cases/" + id));
    }

    private List<String> outcomes(CaseId id) {
        var entries =
                auditor.get(city.path("/audit?case=" + id)).expect(200).json().get("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.get("permission").textValue().equals("EXPORT_CASE_HISTORY"))
                .map(entry -> entry.get("outcome").textValue())
                .filter(outcome -> !outcome.equals(Outcome.STEP_UP_REQUIRED.name()))
                .toList();
    }

    private UUID address(UUID caseId) {
        return UUID.fromString(city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + caseId))
                .expect(200)
                .json()
                .at("/people/0/addresses/0/id")
                .textValue());
    }

    private String path(String of) {
        return city.path("/audit" + of + "/export");
    }

    private void look(Person person, CaseId caseId, int status) {
        city.as(person).get(city.path("/cases/" + caseId)).expect(status);
    }

    private void breakGlass(CaseId id) {
        city.steppedUp(Person.HOUSING)
                .post(city.path("/cases/" + id + "/break-glass"), Map.of("reason", REASON))
                .expect(201);
    }

    private CaseId openCase() {
        return Cases.open(city.service.wiring, city.service.operator(), city.area, city.agency(AgencyKind.POLICE));
    }
}
