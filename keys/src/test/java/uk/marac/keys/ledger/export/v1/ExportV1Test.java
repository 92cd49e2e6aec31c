package uk.marac.keys.ledger.export.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.ExportedLog;
import uk.marac.keys.ledger.note.Checkpoint;

class ExportV1Test {
    private static final ExportV1 FORM = new ExportV1();

    private final ExportedLog log = ExportedLog.usual();
    private final ExportHead head = log.head();
    private final Checkpoint signed = head.log();

    @Test
    void a_line_reads_back_to_what_was_written_and_holds() {
        for (ExportedEntry entry : log.entries()) {
            ExportedEntry read = ExportReaderV1.entry(line(entry));

            assertThat(line(read)).isEqualTo(line(entry));
            assertThat(read.index()).isEqualTo(entry.index());
            read.requireIncluded(signed);
            read.requireOpened();
        }
        ExportHead read = ExportReaderV1.head(FORM.head(head).get(0));
        assertThat(read).isEqualTo(head);
        assertThat(ExportReaderV1.end(FORM.end(head, 12).get(0))).isEqualTo(12);
    }

    @Test
    void a_line_says_in_words_what_its_bytes_say() throws IOException {
        JsonNode look = new ObjectMapper().readTree(line(log.entry(0)));

        assertThat(names(look))
                .containsExactly(
                        "type",
                        "entry",
                        "time",
                        "area",
                        "actor",
                        "actorKind",
                        "agency",
                        "permission",
                        "outcome",
                        "ground",
                        "failure",
                        "request",
                        "writes",
                        "index",
                        "cases",
                        "target",
                        "leaf",
                        "proof");
        assertThat(look.get("time").textValue()).isEqualTo("2026-01-01T00:00:00.000001Z");
        assertThat(look.get("permission").textValue()).isEqualTo("LIST_CASES");
        assertThat(look.get("ground").textValue()).isEqualTo("INVOLVED");
        assertThat(look.get("failure").isNull()).isTrue();
        assertThat(look.get("writes")).isEmpty();
        assertThat(look.at("/cases/0/case").textValue()).isEqualTo(ExportedLog.ONE.toString());
        assertThat(look.at("/cases/0/seq").longValue()).isEqualTo(1);
        JsonNode act = new ObjectMapper().readTree(line(log.entry(3)));
        assertThat(act.get("writes").toString())
                .isEqualTo("[{\"table\":\"case_flag\",\"op\":\"INSERT\",\"rows\":1},"
                        + "{\"table\":\"case_flag\",\"op\":\"UPDATE\",\"rows\":1}]");
    }

    @Test
    void the_other_case_on_a_list_is_not_named() {
        assertThat(line(log.entry(0))).doesNotContain(ExportedLog.OTHER.toString());
    }

    @Test
    void no_line_with_one_character_changed_holds() {
        List<String> held = new ArrayList<>();
        for (ExportedEntry entry : log.entries()) {
            String line = line(entry);
            for (int at = 0; at < line.length(); at++) {
                char other = line.charAt(at) == '1' ? '2' : '1';
                String changed = line.substring(0, at) + other + line.substring(at + 1);
                if (holds(changed)) {
                    held.add(changed);
                }
            }
        }
        assertThat(held).isEmpty();
    }

    @Test
    void an_entry_at_another_place_or_opened_as_anothers_does_not_hold() {
        ExportedEntry entry = log.entry(2);
        ExportedEntry elsewhere = new ExportedEntry(3, entry.leaf(), entry.cases(), null, entry.path());
        assertThatThrownBy(() -> elsewhere.requireIncluded(signed)).isInstanceOf(NotVerifiedException.class);

        ExportedEntry anothers = new ExportedEntry(2, entry.leaf(), log.entry(3).cases(), null, entry.path());
        anothers.requireIncluded(signed);
        assertThatThrownBy(anothers::requireOpened).isInstanceOf(NotVerifiedException.class);

        ExportedEntry nobodys = new ExportedEntry(
                1, log.entry(1).leaf(), List.of(), null, log.entry(1).path());
        nobodys.requireIncluded(signed);
        assertThatThrownBy(nobodys::requireOpened).isInstanceOf(NotVerifiedException.class);
    }

    @Test
    void what_is_no_such_line_is_refused() {
        String line = line(log.entry(0));
        for (String bad : List.of(
                "",
                "{}",
                line + " ",
                line.replace(":", ": "),
                line.replace("\"type\":\"entry\",", ""),
                line.substring(0, line.length() - 1),
                FORM.head(head).get(0))) {
            assertThatThrownBy(() -> ExportReaderV1.entry(bad)).isInstanceOf(MalformedException.class);
        }
        assertThatThrownBy(() -> ExportReaderV1.head(line)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> ExportReaderV1.end("{\"type\":\"end\",\"entries\":01}"))
                .isInstanceOf(MalformedException.class);
    }

    private boolean holds(String line) {
        try {
            ExportedEntry read = ExportReaderV1.entry(line);
            read.requireIncluded(signed);
            read.requireOpened();
            return true;
        } catch (MalformedException | NotVerifiedException refused) {
            return false;
        }
    }

    private static String line(ExportedEntry entry) {
        return ExportV1.line(entry);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
