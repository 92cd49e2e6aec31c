package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;

/** What an area minutes of a case after it was accepted elsewhere. */
@Tag("database")
class LaterPapersTest {

    private final TwoAreas areas = new TwoAreas();

    @Test
    void minutes_that_are_issued_after_the_papers_went_follow_them_once() {
        HeardCase heard = areas.heard();
        UUID transfer = areas.received(heard.id);
        long before = TwoAreas.rows(areas.to, "transfer_paper");
        assertThat(areas.papers(Person.COORDINATOR, transfer))
                .contains("Fit a second lock")
                .doesNotContain("Said to all", "strangulation again");

        areas.issue(heard);
        areas.carry(areas.from);
        long after = TwoAreas.rows(areas.to, "transfer_paper");
        areas.carry(areas.from);

        assertThat(areas.papers(Person.COORDINATOR, transfer))
                .containsOnlyOnce("Said to all")
                .containsOnlyOnce("strangulation again")
                .containsOnlyOnce("Fit a second lock");
        assertThat(after).isGreaterThan(before);
        assertThat(TwoAreas.rows(areas.to, "transfer_paper")).isEqualTo(after);
    }

    @Test
    void what_is_minuted_after_the_transfer_was_closed_stays() {
        HeardCase heard = areas.heard();
        UUID transfer = areas.received(heard.id);
        String unused = areas.screened(transfer);
        areas.act(areas.to, transfer, "closing", new TransferReasonRequest("All is here."))
                .expect(204);
        long before = TwoAreas.rows(areas.to, "transfer_paper");

        areas.issue(heard);
        areas.carry(areas.from);
        areas.carry(areas.to);
        areas.carry(areas.from);

        assertThat(TwoAreas.rows(areas.to, "transfer_paper")).isEqualTo(before);
    }
}
