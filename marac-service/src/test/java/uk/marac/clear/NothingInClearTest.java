package uk.marac.clear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.ServiceProcess;
import uk.marac.testing.Superuser;
import uk.marac.testing.TestService;

/**
 * The whole flow over HTTP with a marker in every text; then nothing of them anywhere but in answers to who may know.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingInClearTest {

    /** Texts that the API does not take as they come: codes of ours, and a name that is public. */
    private static final List<Pattern> NO_TEXT_OF_A_PERSON = List.of(
            Pattern.compile("POST \\S+/protocol (actionKinds|meetingKinds)\\[]\\.(code|label)"),
            Pattern.compile("POST \\S+/listings/\\{listing}/actions kind"),
            Pattern.compile("POST \\S+/meetings kind"),
            Pattern.compile("POST \\S+/protocol (caseNumberPrefix|deathReviewLabel|emailDomains\\[])"),
            Pattern.compile(
                    "(POST|PUT) \\S+ (referral\\.)?(riskAssessment|assessment)\\.(instrument|answers\\[]\\.question)"),
            Pattern.compile("(POST|PUT) \\S+ \\S+\\.equality\\.answers\\[]\\.(scheme|code)"),
            Pattern.compile("POST \\S+/protocol riskInstruments\\[]"),
            Pattern.compile("POST \\S+/protocol equalitySchemes\\[]\\.(name|codes\\[]\\.(code|label))"),
            Pattern.compile("POST \\S+/transfers area"),
            // An organisation's, in clear by decision: docs/clear-columns.md
            Pattern.compile("POST \\S+/agencies name"));

    /** The server's log shows every statement with all that is bound to it: nothing there is a person's either. */
    private static final Map<String, String> SERVER =
            Map.of("logging_collector", "on", "log_statement", "all", "log_directory", "log", "log_rotation_size", "0");

    private final Markers markers = new Markers();
    private final ByteSearch search = markers.search();
    private final Answers answers = new Answers(search);
    private final TestDatabase database = TestDatabase.onServerOfItsOwn(SERVER);
    private final Path log;
    private final TestService service;
    private final Administration administration;
    private final Calls calls;
    private final List<String> wrongly = new ArrayList<>();
    private List<String> raw = List.of();
    private List<Finding> figures = List.of();
    private List<Finding> threads = List.of();

    NothingInClearTest(@TempDir Path directory) {
        log = directory.resolve("service.log");
        service = new TestService(database, new ServiceProcess(log, "TRACE"));
        administration = new Administration(service.adminAddress(), search);
        ApiDocument api = new ApiDocument(new Api(service.address(), null)
                .get("/openapi.json")
                .expect(200)
                .json());
        calls = new Calls(City.open(service), api, markers, answers);
    }

    @BeforeAll
    void everything() throws Exception {
        OversightSteps oversight = new OversightSteps(calls);
        ReferralSteps referrals = new ReferralSteps(calls);
        oversight.members();
        referrals.withdrawn();
        referrals.canary();
        referrals.drafted();
        UUID redirected = referrals.redirectedCase();
        UUID accepted = referrals.acceptedCase();
        UUID late = referrals.anotherAcceptedCase();
        MeetingSteps meeting = new MeetingSteps(calls);
        meeting.hold(accepted, late);
        meeting.reviewedAtTheNext(late);
        meeting.settle();
        new FlagSteps(calls).follow(accepted);
        new TransferSteps(calls).follow(late);
        oversight.watch(accepted, redirected);
        BadRequests bad = new BadRequests(calls.api, markers);
        Callers callers = new Callers(calls.city, markers);
        for (Sent good : List.copyOf(calls.accepted().values())) {
            Api api = callers.as(good.person());
            for (BadRequests.Bad request : bad.of(good)) {
                refused(good, request, api);
            }
        }
        raw = new RawRequests(service.address(), markers).answers();
        figures = administration.figures();
        threads = administration.findings();
        Places.flush(database);
    }

    private void refused(Sent good, BadRequests.Bad request, Api api) {
        Answer answer = answers.seen(send(request, api));
        if (answer.status() < 400 || answer.status() >= 500) {
            wrongly.add(good.operation() + " with " + request.what() + ": " + answer.status());
        }
    }

    /** The server may close a connection after what it refused; who sends on it at that moment sends again. */
    private static Answer send(BadRequests.Bad request, Api api) {
        try {
            return api.send(request.method(), request.path(), request.body(), request.headers());
        } catch (UncheckedIOException closed) {
            return api.send(request.method(), request.path(), request.body(), request.headers());
        }
    }

    @AfterAll
    void stop() {
        administration.close();
        service.close();
    }

    @Test
    void every_text_that_the_api_takes_was_planted() {
        Set<String> texts = new TreeSet<>();
        for (String operation : calls.api.operations()) {
            calls.api.freeTexts(operation).forEach(field -> texts.add(operation + " " + field));
        }
        assertThat(NO_TEXT_OF_A_PERSON).allMatch(exception -> texts.stream().anyMatch(matches(exception)));
        assertThat(texts).hasSizeGreaterThan(100);
        texts.removeIf(text -> NO_TEXT_OF_A_PERSON.stream()
                .anyMatch(exception -> matches(exception).test(text)));

        texts.removeAll(calls.planted());
        assertThat(texts)
                .as("give it a step in ReferralSteps, MeetingSteps, FlagSteps, TransferSteps or OversightSteps")
                .isEmpty();
    }

    @Test
    void what_was_planted_is_there_for_who_may_know() {
        Sent referral = calls.accepted().get("GET /areas/{area}/referrals/{id}");
        assertThat(referral).isNotNull();
        String view = new Callers(calls.city, markers)
                .as(Person.COORDINATOR)
                .get(referral.path())
                .text();

        assertThat(view).contains(markers.stem).contains(markers.phone).contains(markers.bornOn.toString());
        assertThat(search.search("an answer", view)).isNotEmpty();
    }

    @Test
    void nothing_is_in_a_dump_of_the_database() {
        assertThat(new Places(database, search).dump()).isEmpty();
    }

    @Test
    void nothing_is_in_the_data_files_the_write_ahead_log_or_the_servers_own_log() throws Exception {
        Places places = new Places(database, search);
        List<Path> logs = Places.files(places.dataDirectory().resolve("log"));

        assertThat(logs).isNotEmpty();
        assertThat(Files.readString(logs.get(0)))
                .contains("INSERT INTO marac.person ")
                .contains("$5 = '\\x");
        assertThat(places.files()).isEmpty();
    }

    @Test
    void nothing_is_in_the_services_log_at_its_most_talkative() throws Exception {
        assertThat(Places.file(search, log)).isEmpty();
        assertThat(Files.readString(log))
                .contains("TRACE")
                .contains("org.postgresql.core.v3.QueryExecutorImpl:  FE=> Bind(")
                .contains("org.jdbi.v3.core.Handle")
                .contains("uk.marac.web.RequestLog: POST /areas/{area}/referrals 201");
    }

    @Test
    void nothing_is_in_a_problem_or_a_header() {
        assertThat(wrongly).isEmpty();
        assertThat(answers.problems()).isGreaterThan(300);
        assertThat(answers.findings()).isEmpty();
    }

    @Test
    void nothing_is_in_what_the_web_server_answers_by_itself() {
        assertThat(raw)
                .isNotEmpty()
                .allMatch(answer ->
                        answer.startsWith("HTTP/1.1 4") && answer.contains("Content-Type: application/problem+json"));
        assertThat(raw.stream().flatMap(answer -> search.search("raw", answer).stream()))
                .isEmpty();
    }

    @Test
    void nothing_is_in_a_figure_or_the_name_of_a_thread() {
        assertThat(administration.namesAtWork()).isNotEmpty();
        assertThat(figures).isEmpty();
        assertThat(threads).isEmpty();
    }

    @Test
    void what_is_in_clear_is_found_in_dump_files_write_ahead_log_and_servers_log() {
        Markers other = new Markers();
        Superuser.execute(database, "CREATE TABLE public.left_in_clear (note text)");
        Superuser.execute(database, "INSERT INTO public.left_in_clear VALUES ('" + other.next() + "')");
        Places.flush(database);
        Places places = new Places(database, other.search());

        assertThat(places.dump()).extracting(Finding::place).contains("dump of public.left_in_clear");
        assertThat(places.files())
                .extracting(Finding::place)
                .anyMatch(file -> file.contains("/base/"))
                .anyMatch(file -> file.contains("/pg_wal/"))
                .anyMatch(file -> file.contains("/log/"));
    }

    private static java.util.function.Predicate<String> matches(Pattern pattern) {
        return pattern.asMatchPredicate();
    }
}
