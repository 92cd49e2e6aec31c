package uk.marac.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.marac.gate.Actor;
import uk.marac.gate.StepUp;

class StepUpChallengeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final StepUp STEP_UP = new StepUp(2, Duration.ofMinutes(5));

    private final StepUpChallenge challenge = new StepUpChallenge(OidcConfiguration.of(
            URI.create("https://sign-in.example/realms/marac"), null, null, null, null, null, null, null));

    @Test
    void a_fresh_sign_in_of_the_level_satisfies_to_the_last_second() {
        assertThat(STEP_UP.satisfiedBy(person(2, NOW), NOW)).isTrue();
        assertThat(STEP_UP.satisfiedBy(person(3, NOW.minusSeconds(300)), NOW)).isTrue();
        STEP_UP.check(person(2, NOW), NOW);
    }

    @Test
    void too_weak_or_too_old_or_in_the_future_or_unknown_does_not() {
        assertThat(STEP_UP.satisfiedBy(person(1, NOW), NOW)).isFalse();
        assertThat(STEP_UP.satisfiedBy(person(2, NOW.minusSeconds(301)), NOW)).isFalse();
        assertThat(STEP_UP.satisfiedBy(person(2, NOW.plusSeconds(121)), NOW)).isFalse();
        assertThat(STEP_UP.satisfiedBy(person(2, Instant.EPOCH), NOW)).isFalse();
    }

    @Test
    void only_a_person_can_step_up() {
        Actor job = new Actor(UUID.randomUUID(), Actor.Kind.JOB, UUID.randomUUID(), 2, NOW);
        assertThat(STEP_UP.satisfiedBy(job, NOW)).isFalse();
    }

    @Test
    void the_refusal_says_which_level_and_age_are_asked_for() {
        assertThatThrownBy(() -> STEP_UP.check(person(1, NOW), NOW))
                .isInstanceOfSatisfying(
                        StepUp.Required.class, required -> assertThat(challenge.header(required.stepUp()))
                                .isEqualTo("Bearer error=\"insufficient_user_authentication\","
                                        + " error_description=\"A fresh sign-in is required\","
                                        + " acr_values=\"stepped-up\", max_age=\"300\""));
    }

    @Test
    void every_level_that_will_do_is_named_weakest_first() {
        assertThat(challenge.acrValues(new StepUp(1, Duration.ofHours(1)))).isEqualTo("signed-in stepped-up");
    }

    private static Actor person(int level, Instant signedIn) {
        return Actor.person(UUID.randomUUID(), UUID.randomUUID(), level, signedIn);
    }
}
