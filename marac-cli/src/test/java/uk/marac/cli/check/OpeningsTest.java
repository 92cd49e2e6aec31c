package uk.marac.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Opening;

/** Two cases whose numbers hide each other's gap, until one of them is opened. */
class OpeningsTest {
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000c01");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000c02");

    @TempDir
    Path folder;

    private TestLog log = new TestLog(Path.of("."));
    private final StringBuilder opened = new StringBuilder();

    @BeforeEach
    void makeLog() {
        log = new TestLog(folder);
    }

    @Test
    void a_gap_that_another_case_hides_shows_when_the_case_is_opened() {
        act(ONE, 1).act(OTHER, 1).act(OTHER, 2).act(ONE, 3);
        log.publish();

        assertThat(log.findings()).isEmpty();
        assertThat(findings(opened.toString()))
                .containsExactly(
                        "tile/entries/000.p/4, entry 3: CASE_NUMBER: number 3 of case " + ONE + " follows on 1");
    }

    @Test
    void a_number_that_was_given_twice_shows_too() {
        act(ONE, 1).act(OTHER, 1).act(ONE, 2).act(ONE, 2);
        log.publish();

        assertThat(log.findings()).isEmpty();
        assertThat(findings(opened.toString()))
                .containsExactly(
                        "tile/entries/000.p/4, entry 3: CASE_NUMBER: number 2 of case " + ONE + " follows on 2");
    }

    @Test
    void cases_without_a_gap_are_whole() {
        act(ONE, 1).act(OTHER, 1).act(OTHER, 2).act(ONE, 2);
        log.publish();

        assertThat(opened.toString().lines()).hasSize(4);
        assertThat(findings(opened.toString())).isEmpty();
    }

    @Test
    void an_entry_that_is_said_to_be_of_another_case_is_not() {
        act(ONE, 1);
        log.publish();

        assertThat(findings(opened.toString().replace(ONE.toString(), OTHER.toString())))
                .containsExactly("tile/entries/000.p/1, entry 0: OPENING_DIFFERS: does not commit to case " + OTHER);
    }

    @Test
    void an_opening_of_no_entry_is_told() {
        act(ONE, 1);
        log.publish();

        assertThat(findings(opened.toString().replace(" 0 ", " 1 ")))
                .containsExactly("openings: MISSING: 1 openings are of no entry that was checked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x 0 y z", "", "00000000-0000-4000-8000-000000000001 0 00000000-0000-4000-8000-000000000c01 aa"})
    void a_line_that_is_no_opening_is_named(String line) {
        act(ONE, 1);

        assertThatThrownBy(() -> Openings.parse(opened + line + "\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("line 2 of the openings: entry, ordinal, case, salt");
        assertThatThrownBy(() -> Openings.parse(opened.toString() + opened)).isInstanceOf(MalformedException.class);
    }

    private OpeningsTest act(UUID caseId, long number) {
        Opening opening = Opening.draw(CommitmentTag.CASE, Bytes.of(caseId));
        LedgerEntry entry = TestLog.entry(log.leaves.size(), TestLog.START, TestLog.AREA, List.of(opening));
        log.add(entry, List.of(new CaseSeq(0, number)));
        opened.append(String.join(
                        " ",
                        entry.id().toString(),
                        "0",
                        caseId.toString(),
                        HexFormat.of().formatHex(opening.salt())))
                .append('\n');
        return this;
    }

    private List<String> findings(String openings) {
        return TestLog.findings(log.check(false, Openings.parse(openings), null, null));
    }
}
