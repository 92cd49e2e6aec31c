package uk.marac.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.oversight.AuditEntryView.CaseNumberView;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;
import uk.marac.web.FieldError;
import uk.marac.web.ProblemException;

@Tag("database")
@Tag("versions")
class SequencerTest {

    private final Installation town = new Installation();
    private final Actor auditor = town.member(Role.AUDITOR);
    private final Actor coordinator = town.member(Role.COORDINATOR);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void every_entry_gets_one_place_and_places_have_no_gap() {
        town.wiring.sequencer.run();
        long first = placed();
        town.addAgency("Housing of the town");
        town.wiring.sequencer.run();
        town.wiring.sequencer.run();

        assertThat(staged()).isZero();
        assertThat(placed()).isEqualTo(first + 1);
        assertEveryEntryIsPlacedOnce();
    }

    @Test
    void each_case_is_numbered_from_one_without_a_gap() {
        CaseId one = Cases.open(town.wiring, town.operator(), town.area, town.agency);
        CaseId other = Cases.open(town.wiring, town.operator(), town.area, town.agency);
        view(one);
        town.wiring.sequencer.run();
        view(other);
        view(one);
        town.wiring.sequencer.run();

        assertThat(numbers(one)).containsExactly(1L, 2L, 3L);
        assertThat(numbers(other)).containsExactly(1L, 2L);
    }

    @Test
    void a_checkpoint_verifies_with_the_logs_keys_and_not_with_another_logs() {
        town.wiring.sequencer.run();
        SignedNote note = SignedNote.parse(
                town.wiring.audit.checkpoint(auditor, town.area).getBytes(UTF_8));
        List<VerifierKey> keys = town.wiring
                .audit
                .verifierKeys(auditor, town.area)
                .lines()
                .map(VerifierKey::parse)
                .toList();

        var trusted = new TrustPolicy(town.logOrigin, keys, List.of(), 0).open(note);
        assertThat(trusted.checkpoint().size()).isEqualTo(placed());

        assertThatThrownBy(() -> new TrustPolicy("installation.invalid/village", keys, List.of(), 0).open(note))
                .isInstanceOf(NotVerifiedException.class);
    }

    @Test
    void two_instances_take_turns_while_acts_go_on() throws Exception {
        Wiring second = town.wiring(Clock.systemUTC());
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> sequencers = new ArrayList<>();
            for (Wiring instance : List.of(town.wiring, second)) {
                Callable<Void> loop = () -> {
                    while (!done.get()) {
                        instance.sequencer.run();
                    }
                    return null;
                };
                sequencers.add(threads.submit(loop));
            }
            try {
                for (int i = 0; i < 60; i++) {
                    town.addAgency("Agency " + i);
                }
            } finally {
                done.set(true);
            }
            for (Future<?> sequencer : sequencers) {
                sequencer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        town.wiring.sequencer.run();

        assertThat(staged()).isZero();
        assertEveryEntryIsPlacedOnce();
    }

    @Test
    void an_entry_edited_before_it_has_its_place_stops_the_batch_and_only_that_log() {
        town.wiring.sequencer.run();
        long before = placed();
        town.addAgency("Housing of the town");
        String log = "area_id = '" + town.area + "'";
        town.asSuperuser("UPDATE marac.audit_entry SET entry = set_byte(entry, 60, get_byte(entry, 60) # 1) WHERE "
                + log + " AND id IN (SELECT entry_id FROM marac.audit_staged WHERE " + log + ")");

        assertThatThrownBy(town.wiring.sequencer::run).isInstanceOf(NotVerifiedException.class);
        assertThat(placed()).isEqualTo(before);
        assertThat(staged()).isEqualTo(1);

        var other = town.wiring.areas.open(town.operator(), "village", "A village", "VL");
        assertThatThrownBy(town.wiring.sequencer::run).isInstanceOf(NotVerifiedException.class);
        assertThat(town.count("SELECT size FROM marac.log_head WHERE area_id = '" + other + "'"))
                .isPositive();
    }

    @Test
    void an_entry_that_waits_for_its_place_is_told_apart_from_one_that_waits_for_a_checkpoint() {
        CaseId one = Cases.open(town.wiring, town.operator(), town.area, town.agency);
        AuditService audit = town.wiring.audit;
        EntryId entry = new EntryId(audit.page(auditor, town.area, AuditFilter.about(one), null)
                .entries()
                .get(0)
                .id());
        refused(() -> audit.leaf(auditor, town.area, entry), "has no place in the log yet");
        refused(() -> audit.proof(auditor, town.area, entry), "has no place in the log yet");

        var unused = town.wiring.gate.write(
                Job.SEQUENCER.actor(UUID.randomUUID(), Instant.now()),
                Permission.SEQUENCE_LOG,
                Target.area(town.area),
                WriteTx::sequenceLog);
        assertThat(audit.leaf(auditor, town.area, entry)).isNotEmpty();
        refused(() -> audit.proof(auditor, town.area, entry), "is not covered by a checkpoint yet");

        town.wiring.sequencer.run();
        assertThat(audit.proof(auditor, town.area, entry)).isNotEmpty();
    }

    private static void refused(ThrowingCallable read, String message) {
        assertThatThrownBy(read).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                .extracting(FieldError::message)
                .containsExactly(message));
    }

    @Test
    void a_signature_that_failed_is_made_by_the_next_run_without_another_act() {
        Wiring second = town.wiring(Clock.systemUTC());
        second.sequencer.run();
        AreaId village = town.wiring.areas.open(town.operator(), "village", "A village", "VL");
        town.asSuperuser("CREATE FUNCTION public.stop() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''disk full''; END'");
        town.asSuperuser("CREATE TRIGGER stop BEFORE INSERT ON marac.log_checkpoint FOR EACH ROW WHEN (NEW.area_id = '"
                + town.area + "') EXECUTE FUNCTION public.stop()");
        long before = signed(town.area);
        town.addAgency("Housing of the town");
        assertThatThrownBy(town.wiring.sequencer::run).isNotNull();

        assertThat(staged()).isZero();
        assertThat(signed(town.area)).isEqualTo(before).isLessThan(placed());
        assertThat(signed(village)).isPositive();

        town.asSuperuser("DROP TRIGGER stop ON marac.log_checkpoint");
        second.sequencer.run();
        assertThat(signed(town.area)).isEqualTo(placed());
        long checkpoints = checkpoints();
        second.sequencer.run();
        town.wiring.sequencer.run();
        assertThat(checkpoints()).isEqualTo(checkpoints);
    }

    @Test
    void a_log_that_does_not_begin_with_what_was_signed_is_not_signed_and_others_are() {
        town.wiring.sequencer.run();
        AreaId village = town.wiring.areas.open(town.operator(), "village", "A village", "VL");
        long before = signed(town.area);
        town.asSuperuser(
                "UPDATE marac.log_tile SET hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1) WHERE area_id = '"
                        + town.area + "' AND level = 0 AND index = 0");
        town.addAgency("Housing of the town");

        assertThatThrownBy(town.wiring.sequencer::run).isInstanceOf(NotVerifiedException.class);

        assertThat(placed()).isEqualTo(before + 1);
        assertThat(signed(town.area)).isEqualTo(before);
        assertThat(signed(village)).isPositive();
    }

    @Test
    void the_database_takes_no_second_checkpoint_of_one_size_and_one_of_another() {
        town.wiring.sequencer.run();
        String copy =
                "INSERT INTO marac.log_checkpoint SELECT area_id, size %s, root, note, at FROM marac.log_checkpoint"
                        + " WHERE (area_id, size) = ('" + town.area + "', " + signed(town.area) + ")";

        assertThatThrownBy(() -> town.asSuperuser(copy.formatted(""))).hasStackTraceContaining("log_checkpoint_pkey");
        town.asSuperuser(copy.formatted("+ 1"));
    }

    private long signed(AreaId area) {
        return town.count("SELECT coalesce(max(size), 0) FROM marac.log_checkpoint WHERE area_id = '" + area + "'");
    }

    private long checkpoints() {
        return town.count("SELECT count(*) FROM marac.log_checkpoint");
    }

    private void view(CaseId id) {
        var unused = town.wiring.gate.read(
                coordinator, Permission.VIEW_CASE, Target.of(town.area, id), tx -> tx.rows(CaseRow.class)
                        .withId(id)
                        .find());
    }

    private List<Long> numbers(CaseId id) {
        return town.wiring.audit.page(auditor, town.area, AuditFilter.about(id), null).entries().stream()
                .flatMap(entry -> entry.cases().stream())
                .filter(named -> named.caseId().equals(id))
                .map(CaseNumberView::seq)
                .toList();
    }

    private void assertEveryEntryIsPlacedOnce() {
        String log = " WHERE area_id = '" + town.area + "'";
        assertThat(town.count("SELECT count(DISTINCT id) FROM (SELECT unnest(entry_ids) AS id FROM marac.log_batch"
                        + log + ") placed"))
                .isEqualTo(placed());
        assertThat(town.count("SELECT count(*) FROM marac.audit_entry" + log)).isEqualTo(placed());
        assertThat(town.count("SELECT sum(cardinality(entry_ids)) FROM marac.log_batch" + log))
                .isEqualTo(placed());
        assertThat(town.count("SELECT max(first + cardinality(entry_ids)) FROM marac.log_batch" + log))
                .isEqualTo(placed());
    }

    private long placed() {
        return town.count("SELECT size FROM marac.log_head WHERE area_id = '" + town.area + "'");
    }

    private long staged() {
        return town.count("SELECT count(*) FROM marac.audit_staged WHERE area_id = '" + town.area + "'");
    }
}
