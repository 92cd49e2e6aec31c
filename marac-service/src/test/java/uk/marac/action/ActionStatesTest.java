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

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

class ActionStatesTest {

    private static final Set<ActionAct> UNSETTLED =
            Set.of(ACCEPT, REPORT_PROGRESS, COMPLETE, REPORT_NOT_POSSIBLE, REPORT_NOT_DONE, SUPERSEDE);

    @Test
    void every_state_allows_exactly_these_acts() {
        Map<ActionState, Set<ActionAct>> allowed = new EnumMap<>(ActionState.class);
        for (ActionState state : ActionState.values()) {
            allowed.put(
                    state,
                    Stream.of(ActionAct.values())
                            .filter(act ->
                                    ActionStates.after(action(state, null), act).isPresent())
                            .collect(Collectors.toSet()));
        }

        Set<ActionAct> notPossible = new java.util.HashSet<>(UNSETTLED);
        assertThat(notPossible.add(CONFIRM_NOT_POSSIBLE)).isTrue();
        assertThat(allowed)
                .isEqualTo(Map.of(
                        ActionState.OPEN, UNSETTLED,
                        ActionState.IN_PROGRESS, UNSETTLED,
                        ActionState.NOT_DONE, UNSETTLED,
                        ActionState.NOT_POSSIBLE, notPossible,
                        ActionState.COMPLETE, Set.of(REOPEN, SUPERSEDE),
                        ActionState.SUPERSEDED, Set.of()));
    }

    @Test
    void a_reopened_action_is_in_progress_and_no_owner_can_report_it_so() {
        assertThat(ActionStates.after(action(ActionState.COMPLETE, null), REOPEN))
                .contains(ActionState.IN_PROGRESS);
        for (ActionState state : ActionState.values()) {
            assertThat(ActionAct.reporting(state)).isNotEqualTo(java.util.Optional.of(REOPEN));
        }
    }

    @Test
    void nothing_follows_a_confirmed_not_possible() {
        ActionRow confirmed = action(ActionState.NOT_POSSIBLE, Instant.parse("2026-03-02T10:00:00Z"));
        for (ActionAct act : ActionAct.values()) {
            assertThat(ActionStates.after(confirmed, act)).as(act.name()).isEmpty();
        }
    }

    @Test
    void not_possible_counts_as_not_done_until_it_is_confirmed() {
        assertThat(Fulfilment.of(action(ActionState.NOT_POSSIBLE, null))).isEqualTo(Fulfilment.NOT_DONE);
        assertThat(Fulfilment.of(action(ActionState.NOT_POSSIBLE, Instant.EPOCH)))
                .isEqualTo(Fulfilment.NOT_POSSIBLE);
        assertThat(Fulfilment.of(action(ActionState.NOT_DONE, null))).isEqualTo(Fulfilment.NOT_DONE);
        assertThat(Fulfilment.of(action(ActionState.IN_PROGRESS, null))).isEqualTo(Fulfilment.OUTSTANDING);
    }

    @Test
    void an_action_is_overdue_from_midnight_in_London_not_in_Greenwich() {
        ActionRow open = action(ActionState.OPEN, null);
        // Due on 10 June; summer time, so the 11th begins in London at 23:00 UTC.
        assertThat(Fulfilment.isOverdue(open, Instant.parse("2026-06-10T22:59:59Z")))
                .isFalse();
        assertThat(Fulfilment.isOverdue(open, Instant.parse("2026-06-10T23:00:00Z")))
                .isTrue();
    }

    @Test
    void what_is_settled_is_never_overdue() {
        Instant late = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(Fulfilment.isOverdue(action(ActionState.COMPLETE, null), late))
                .isFalse();
        assertThat(Fulfilment.isOverdue(action(ActionState.SUPERSEDED, null), late))
                .isFalse();
        assertThat(Fulfilment.isOverdue(action(ActionState.NOT_POSSIBLE, late), late))
                .isFalse();
        assertThat(Fulfilment.isOverdue(action(ActionState.NOT_POSSIBLE, null), late))
                .isTrue();
        assertThat(Fulfilment.isOverdue(action(ActionState.NOT_DONE, null), late))
                .isTrue();
        assertThat(Fulfilment.isOverdue(action(ActionState.IN_PROGRESS, null), late))
                .isTrue();
    }

    private static ActionRow action(ActionState state, @Nullable Instant confirmedAt) {
        UUID id = new UUID(0, 7);
        Narrative text = new Narrative("x");
        return new ActionRow(
                new AreaId(id),
                new ActionId(id),
                1,
                new CaseId(id),
                new ListingId(id),
                new AgencyId(id),
                state,
                LocalDate.of(2026, 6, 10),
                Instant.EPOCH,
                null,
                confirmedAt,
                text,
                text,
                text,
                null,
                null,
                null,
                new Confidential<>(false),
                null,
                null,
                null,
                null);
    }
}
