package uk.marac.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.jersey.validation.Validators;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.demo.DemoPerson;
import uk.marac.referral.ReferralRequest;

class ReferralPaperTest {
    private static final Instant NOW = Instant.parse("2026-03-23T12:00:00Z");
    private static final DemoPerson REFERRER = DemoPerson.all().get(0);

    @ParameterizedTest
    @ValueSource(strings = {"ashmere-referrals", "ashmere-new-referrals", "ashmere-waiting", "northfold-referrals"})
    void every_referral_is_one_that_the_api_would_take_and_its_seed_decides_what_is_drawn(String file) {
        List<ReferralRequest> written = write(file, 5);
        assertThat(written).isNotEmpty().isEqualTo(write(file, 5)).isNotEqualTo(write(file, 6));
        assertThat(written)
                .allSatisfy(request ->
                        assertThat(Validators.newValidator().validate(request)).isEmpty());
    }

    private static List<ReferralRequest> write(String file, long seed) {
        ReferralPaper paper = new ReferralPaper(seed);
        Stream<ReferralStory> stories = Stories.referrals(file).stream();
        return stories.map(story -> paper.write(story, REFERRER, NOW)).toList();
    }
}
