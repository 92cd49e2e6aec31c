package uk.marac.action;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.action.ActionAct.ACCEPT;
import static uk.marac.action.ActionAct.COMPLETE;
import static uk.marac.action.ActionAct.CONFIRM_NOT_POSSIBLE;
import static uk.marac.action.ActionAct.REOPEN;
import static uk.marac.action.ActionAct.REPORT_NOT_DONE;
import static uk.marac.action.ActionAct.REPORT_NOT_POSSIBLE;
import static uk.marac.action.ActionAct.REPORT_PROGRESS;
import static uk.marac.action.ActionAct.SUPERSEDE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

/**
 * Every state, every act, every role: who may not gets "not there", who may but not in this state gets a conflict. The
 * owner is Health; Housing is at the table for the case, Children knows nothing of it.
 */
@Tag("database")
class ActionTableTest {

    private static final Set<Person> ONE_OF_EACH_ROLE =
            EnumSet.complementOf(EnumSet.of(Person.POLICE, Person.PROBATION));
    private static final Set<Person> OWNER = EnumSet.of(Person.HEALTH);
    private static final Set<Person> WHO_REVIEW = EnumSet.of(Person.COORDINATOR, Person.CHAIR);
    private static final Map<ActionAct, Set<Person>> MAY = Map.of(
            ACCEPT, OWNER,
            REPORT_PROGRESS, OWNER,
            COMPLETE, OWNER,
            REPORT_NOT_POSSIBLE, OWNER,
            REPORT_NOT_DONE, OWNER,
            CONFIRM_NOT_POSSIBLE, WHO_REVIEW,
            REOPEN, WHO_REVIEW,
            SUPERSEDE, WHO_REVIEW);
    private static final Set<ActionAct> OWED =
            EnumSet.of(ACCEPT, REPORT_PROGRESS, COMPLETE, REPORT_NOT_POSSIBLE, REPORT_NOT_DONE, SUPERSEDE);

    /** Where an action can stand, how it comes there, and what can be done to it. */
    enum Stand {
        OPEN("OPEN", List.of(), OWED),
        IN_PROGRESS("IN_PROGRESS", List.of(REPORT_PROGRESS), OWED),
        NOT_DONE("NOT_DONE", List.of(REPORT_NOT_DONE), OWED),
        CLAIMED_NOT_POSSIBLE("NOT_POSSIBLE", List.of(REPORT_NOT_POSSIBLE), withConfirmation()),
        NOT_POSSIBLE("NOT_POSSIBLE", List.of(REPORT_NOT_POSSIBLE, CONFIRM_NOT_POSSIBLE), Set.of()),
        COMPLETED("COMPLETE", List.of(COMPLETE), Set.of(REOPEN, SUPERSEDE)),
        REOPENED("IN_PROGRESS", List.of(COMPLETE, REOPEN), OWED),
        SUPERSEDED("SUPERSEDED", List.of(SUPERSEDE), Set.of());

        private final String state;
        private final List<ActionAct> way;
        private final Set<ActionAct> allowed;

        Stand(String state, List<ActionAct> way, Set<ActionAct> allowed) {
            this.state = state;
            this.way = way;
            this.allowed = allowed;
        }

        /** Each step on the way is one more. */
        private long version() {
            return 1 + way.size();
        }

        private static Set<ActionAct> withConfirmation() {
            Set<ActionAct> acts = EnumSet.copyOf(OWED);
            assertThat(acts.add(CONFIRM_NOT_POSSIBLE)).isTrue();
            return acts;
        }
    }

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1).inSession();

    @ParameterizedTest
    @EnumSource
    void everybody_can_do_in_a_state_what_the_table_says_and_nothing_else(Stand stand) {
        List<String> wrong = new ArrayList<>();
        UUID untouched = at(stand);
        for (ActionAct act : ActionAct.values()) {
            for (Person person : ONE_OF_EACH_ROLE) {
                boolean may = MAY.getOrDefault(act, Set.of()).contains(person);
                boolean allowed = may && stand.allowed.contains(act);
                int expected = allowed ? (act == SUPERSEDE ? 201 : 204) : may ? 409 : 404;
                // What was done leads elsewhere: the next who may gets an action of their own.
                int status = attempt(person, allowed ? at(stand) : untouched, act, stand.version())
                        .status();
                if (status != expected) {
                    wrong.add(person + " " + act + ": " + status + " instead of " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(see(untouched).version()).isEqualTo(stand.version());
    }

    private UUID at(Stand stand) {
        UUID action = sitting.agree(AgencyKind.PRIMARY_CARE);
        long version = 1;
        for (ActionAct act : stand.way) {
            Person person = MAY.getOrDefault(act, Set.of()).iterator().next();
            assertThat(attempt(person, action, act, version++).status()).isIn(201, 204);
        }
        assertThat(see(action).json().get("state").textValue()).isEqualTo(stand.state);
        return action;
    }

    private Answer attempt(Person person, UUID action, ActionAct act, long version) {
        Api api = city.as(person);
        String path = sitting.action(action);
        return switch (act) {
            case ACCEPT -> api.put(path + "/acceptance", Map.of("ownerName", "Nurse Adeyemi"), version);
            case REPORT_PROGRESS -> api.put(path + "/outcome", report("IN_PROGRESS"), version);
            case COMPLETE -> api.put(path + "/outcome", report("COMPLETE"), version);
            case REPORT_NOT_POSSIBLE -> api.put(path + "/outcome", report("NOT_POSSIBLE"), version);
            case REPORT_NOT_DONE -> api.put(path + "/outcome", report("NOT_DONE"), version);
            case CONFIRM_NOT_POSSIBLE ->
                api.send("PUT", path + "/confirmation", null, Map.of("If-Match", "\"" + version + "\""));
            case REOPEN -> api.put(path + "/reopening", Map.of("reason", "the old key still turns"), version);
            case SUPERSEDE -> {
                Map<String, Object> better = Said.action(city.agency(AgencyKind.POLICE), false);
                better.put("supersedes", action);
                yield api.post(sitting.listing(0, "/actions"), better);
            }
        };
    }

    private static Map<String, Object> report(String state) {
        Map<String, Object> report = Said.report(state);
        report.put("evidence", "receipt 1204");
        report.put("reason", "she has moved away");
        return report;
    }

    private Answer see(UUID action) {
        return city.as(Person.CHAIR).get(sitting.action(action)).expect(200);
    }
}
