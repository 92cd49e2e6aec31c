package uk.marac.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;

@Tag("database")
class CaseNumberTest {

    @Test
    void cases_accepted_at_the_same_time_get_numbers_of_their_own_and_each_area_counts_for_itself() {
        City city = City.open();
        List<Submitted> waiting =
                Stream.generate(() -> Referrals.submitted(city)).limit(8).toList();
        List<String> numbers;
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<String>> answers = waiting.stream()
                    .map(referral -> CompletableFuture.supplyAsync(
                            () -> Referrals.accept(city, referral).caseNumber(), clients))
                    .toList();
            numbers = answers.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdown();
        }

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream().map(number -> number.substring(number.length() - 4)))
                .containsExactlyInAnyOrder("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008");
        assertThat(Referrals.accepted(City.open()).caseNumber()).endsWith("-0001");
    }
}
