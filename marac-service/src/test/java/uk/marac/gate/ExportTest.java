package uk.marac.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;

@Tag("database")
class ExportTest {

    private final City city = City.open();
    private final Gate gate = city.service.wiring.gate;
    private final CaseId one =
            Cases.open(city.service.wiring, city.service.operator(), city.area, city.agency(AgencyKind.POLICE));

    @Test
    void it_is_recorded_as_started_before_the_first_piece_and_as_finished_after_the_last() {
        Export<String> export = begin(gate, Person.AUDITOR);
        LedgerEntry started = last();
        assertThat(started.outcome()).isEqualTo(Outcome.STARTED);
        List<String> given = new ArrayList<>();

        export.give(() -> {
            given.add(export.begun());
            given.add(export.read(tx -> "a piece"));
            assertThat(last().outcome()).isEqualTo(Outcome.STARTED);
        });

        assertThat(given).containsExactly("the beginning", "a piece");
        LedgerEntry finished = last();
        assertThat(finished.outcome()).isEqualTo(Outcome.FINISHED);
        for (LedgerEntry entry : List.of(started, finished)) {
            assertThat(entry.permission()).isEqualTo("EXPORT_CASE_HISTORY");
            assertThat(entry.purpose()).isEqualTo("MEMBER");
            assertThat(entry.requestId()).isEqualTo(started.requestId());
            assertThat(entry.agencyId()).isEqualTo(city.agency(AgencyKind.OTHER).value());
            assertThat(entry.commitments())
                    .extracting(commitment -> commitment.tag())
                    .containsExactly(CommitmentTag.CASE);
        }
    }

    @Test
    void one_that_stops_in_the_middle_is_recorded_as_aborted_and_says_why_in_a_code() {
        Export<String> lost = begin(gate, Person.AUDITOR);
        assertThatThrownBy(() -> lost.give(() -> {
                    throw new NotTaken(new IOException("connection reset by 192.0.2.1"));
                }))
                .isInstanceOf(NotTaken.class);
        assertThat(last().outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(last().failureKind()).isEqualTo("NOT_TAKEN");

        Export<String> broken = begin(gate, Person.AUDITOR);
        assertThatThrownBy(() -> broken.give(() -> {
                    throw new IllegalStateException("a fault of ours");
                }))
                .hasMessage("a fault of ours");
        assertThat(last().outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(last().failureKind()).isEqualTo("INTERNAL");
    }

    @Test
    void whose_membership_ends_in_the_middle_gets_no_further_piece() {
        Export<String> export = begin(gate, Person.AUDITOR);
        List<String> given = new ArrayList<>();

        assertThatThrownBy(() -> export.give(() -> {
                    given.add(export.read(tx -> "before"));
                    city.end(city.subject(Person.AUDITOR));
                    given.add(export.read(tx -> "after"));
                }))
                .isInstanceOf(Refused.class);

        assertThat(given).containsExactly("before");
        assertThat(last().outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(last().failureKind()).isEqualTo("NO_LONGER_ALLOWED");
    }

    @Test
    void a_sign_in_that_was_fresh_when_it_began_lasts_to_its_end_and_for_no_other() {
        MovableClock clock = new MovableClock();
        Gate later = city.service.wiring(clock).gate;
        Actor auditor = actor(Person.AUDITOR);
        Export<String> export = begin(later, auditor);
        clock.ahead = Duration.ofMinutes(20);

        assertThatThrownBy(() -> begin(later, auditor)).isInstanceOf(StepUp.Required.class);
        assertThat(last().outcome()).isEqualTo(Outcome.STEP_UP_REQUIRED);
        List<String> given = new ArrayList<>();
        export.give(() -> given.add(export.read(tx -> "a piece")));
        assertThat(given).containsExactly("a piece");
        assertThat(last().outcome()).isEqualTo(Outcome.FINISHED);
    }

    @Test
    void who_may_not_is_refused_before_anything_is_started() {
        int before = Entries.of(city.service, city.area).size();
        assertThatThrownBy(() -> begin(gate, Person.COORDINATOR)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gate.export(
                        actor(Person.AUDITOR),
                        Permission.EXPORT_CASE_HISTORY,
                        Target.of(city.area, new CaseId(UUID.randomUUID())),
                        tx -> "nothing"))
                .isInstanceOf(Refused.class);

        List<LedgerEntry> entries = Entries.of(city.service, city.area);
        assertThat(entries.subList(before, entries.size()))
                .extracting(LedgerEntry::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED);
    }

    private Export<String> begin(Gate at, Person person) {
        return begin(at, actor(person));
    }

    private Export<String> begin(Gate at, Actor actor) {
        return at.export(actor, Permission.EXPORT_CASE_HISTORY, Target.of(city.area, one), tx -> "the beginning");
    }

    private Actor actor(Person person) {
        return Actor.person(
                city.subject(person), UUID.randomUUID(), 2, Clock.systemUTC().instant());
    }

    private LedgerEntry last() {
        return Entries.last(city.service, city.area);
    }

    private static final class MovableClock extends Clock {
        private Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return Clock.systemUTC().getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
