package uk.marac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;

class ExportCommandTest {

    private final Path folder;
    private final ServedHistory service;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ExportCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.service = new ServedHistory(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_history_that_holds_is_kept_to_the_last_byte_for_its_owner_alone() throws IOException {
        assertThat(export()).isZero();

        assertThat(service.asked)
                .isEqualTo("GET /areas/" + ServedHistory.AREA + "/audit/cases/" + ServedHistory.CASE
                        + "/export?format=JSONL Bearer " + ServedHistory.TOKEN);
        assertThat(Files.readAllLines(file())).isEqualTo(service.whole());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(out.toString()).contains("3 entries", "size 123", TestLog.ORIGIN);
        assertThat(left()).containsExactly("history", "keys", "log", "token");
    }

    @Test
    void resources_are_made_of_what_was_proven() throws IOException {
        assertThat(export("--format", "fhir")).isZero();

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 3))
                .allMatch(line -> line.startsWith("{\"resourceType\":\"AuditEvent\""))
                .allMatch(line -> line.contains(ServedHistory.CASE.toString()));
        assertThat(lines.get(3)).contains("OperationOutcome", "end: 3 entries");
        assertThat(left()).containsExactly("history", "keys", "log", "token");
    }

    @Test
    void what_does_not_hold_is_told_and_kept_under_another_name() throws IOException {
        service.lines.set(2, service.lines.get(2).replace("VIEW_CASE", "VIEW_CARE"));

        assertThat(export()).isEqualTo(Main.FINDINGS);
        assertThat(out.toString()).contains("line 3: MALFORMED", "DOES NOT HOLD");
        assertThat(left()).containsExactly("history.refused", "keys", "log", "token");
        assertThat(Files.readAllLines(folder.resolve("history.refused"))).isEqualTo(service.lines);
    }

    @Test
    void an_entry_that_was_left_out_repeated_or_is_anothers_is_told() throws IOException {
        List<String> whole = service.whole();
        service.lines = new ArrayList<>(List.of(whole.get(0), whole.get(1), whole.get(3), end(2)));
        assertThat(export()).isEqualTo(Main.FINDINGS);
        assertThat(out.toString()).contains("CASE_NUMBER: number 2 of case " + ServedHistory.CASE + " is missing");

        service.lines = new ArrayList<>(List.of(whole.get(0), whole.get(1), whole.get(1), end(2)));
        assertThat(export()).isEqualTo(Main.FINDINGS);
        assertThat(out.toString()).contains("ENTRY_TWICE", "CASE_NUMBER");

        service.lines = whole;
        assertThat(run(service.address(), "--case", UUID.randomUUID().toString()))
                .isEqualTo(Main.FINDINGS);
        assertThat(run(service.address(), "--person", ServedHistory.CASE.toString()))
                .isEqualTo(Main.FINDINGS);
        assertThat(out.toString()).contains("OTHER_SUBJECT");
    }

    @Test
    void another_logs_keys_hold_nothing_true() throws IOException {
        Files.writeString(folder.resolve("keys"), TestLog.newSigners().get(0).verifierKey() + "\n");

        assertThat(export()).isEqualTo(Main.FINDINGS);
        assertThat(out.toString()).contains("NOT_SIGNED");
    }

    @Test
    void a_history_that_was_cut_off_is_not_kept_and_may_be_asked_for_again() throws IOException {
        service.lines = new ArrayList<>(service.whole().subList(0, 3));

        assertThat(export()).isEqualTo(Main.TRY_LATER);
        assertThat(left()).containsExactly("keys", "log", "token");
        service.lines = service.whole();
        assertThat(export()).isZero();
    }

    @Test
    void a_file_that_is_there_is_written_over_only_by_force() throws IOException {
        Files.writeString(file(), "something else");

        assertThat(export()).isEqualTo(Main.NOT_UNDERSTOOD);
        assertThat(service.asked).isEmpty();
        assertThat(Files.readString(file())).isEqualTo("something else");
        assertThat(export("--force")).isZero();
        assertThat(Files.readAllLines(file())).isEqualTo(service.whole());
    }

    @Test
    void each_way_in_which_the_service_does_not_give_it_has_its_number() throws IOException {
        assertThat(answered(404)).isEqualTo(Main.NOT_GIVEN);
        service.challenge = "Bearer";
        assertThat(answered(401)).isEqualTo(Main.SIGN_IN);
        assertThat(err.toString()).contains("not signed in");
        service.challenge = "Bearer error=\"insufficient_user_authentication\"";
        assertThat(answered(401)).isEqualTo(Main.SIGN_IN);
        assertThat(err.toString()).contains("fresh sign-in");
        assertThat(answered(503)).isEqualTo(Main.TRY_LATER);
        assertThat(answered(409)).isEqualTo(Main.TRY_LATER);
        assertThat(answered(302)).isEqualTo(Main.NOT_GIVEN);
        assertThat(left()).containsExactly("keys", "log", "token");
        assertThat(run("http://127.0.0.1:1", "--case", ServedHistory.CASE.toString()))
                .isEqualTo(Main.TRY_LATER);
        assertThat(err.toString()).doesNotContain(ServedHistory.TOKEN);
    }

    @Test
    void a_token_goes_over_no_network_in_clear_and_stands_in_no_argument() throws IOException {
        assertThat(run("http://service.example", "--case", ServedHistory.CASE.toString()))
                .isEqualTo(Main.INVALID_INPUT);
        assertThat(err.toString()).contains("neither https nor http on this machine");
        Files.writeString(folder.resolve("token"), "two words\n");
        assertThat(export()).isEqualTo(Main.INVALID_INPUT);
        assertThat(run(service.address(), "--token", ServedHistory.TOKEN)).isEqualTo(Main.NOT_UNDERSTOOD);
        assertThat(service.asked).isEmpty();
    }

    @Test
    void a_case_or_a_person_is_asked_for_and_not_both() {
        assertThat(run(service.address())).isEqualTo(Main.NOT_UNDERSTOOD);
        assertThat(run(
                        service.address(),
                        "--case",
                        ServedHistory.CASE.toString(),
                        "--person",
                        ServedHistory.CASE.toString()))
                .isEqualTo(Main.NOT_UNDERSTOOD);
    }

    private int answered(int status) {
        service.status = status;
        int code = export();
        service.status = 200;
        return code;
    }

    private int export(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--case", ServedHistory.CASE.toString()));
        arguments.addAll(List.of(more));
        return run(service.address(), arguments.toArray(String[]::new));
    }

    private int run(String address, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "audit",
                "export",
                "--service",
                address,
                "--token-file",
                folder.resolve("token").toString(),
                "--area",
                ServedHistory.AREA.toString(),
                "--key",
                folder.resolve("keys").toString(),
                "--to",
                file().toString()));
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("history");
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String end(int entries) {
        return "{\"type\":\"end\",\"entries\":" + entries + "}";
    }
}
