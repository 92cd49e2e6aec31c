package uk.marac.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.marac.web.ProblemType;

/** What every answer keeps to, whatever was asked. */
final class AnswerRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bjava\\.|jakarta|uk\\.marac|org\\.|\\tat |SELECT |jetty|jersey|jackson|postgres|constraint \"|"
                    + Texts.MARK,
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMING_FIELDS = Set.of("urn:marac:problem:invalid", "urn:marac:problem:conflict");

    private AnswerRules() {}

    /** @return in words what is wrong with the answer; nothing of what it holds */
    static List<String> faults(Shot shot, Wire.Reply reply) {
        List<String> faults = new ArrayList<>();
        if (!reply.header("cache-control").equals("no-store")) {
            faults.add("may be kept");
        }
        if (reply.status() < 400) {
            boolean asDocumented = shot.method().equals(shot.operation().method());
            if (asDocumented && !shot.operation().answers().contains(String.valueOf(reply.status()))) {
                faults.add("answered " + reply.status() + ", which is not documented");
            }
            return faults;
        }
        if (reply.status() >= 500) {
            faults.add("answered " + reply.status());
        }
        if (!reply.header("content-type").equals("application/problem+json")) {
            faults.add("is no problem: " + reply.status() + " " + reply.header("content-type"));
        } else if (!shot.method().equals("HEAD")) {
            problem(reply, faults);
        }
        if (INSIDES.matcher(new String(reply.body(), UTF_8)).find()) {
            faults.add("shows our insides or what was sent");
        }
        return faults;
    }

    private static void problem(Wire.Reply reply, List<String> faults) {
        JsonNode problem;
        try {
            problem = JSON.readTree(reply.body());
        } catch (IOException e) {
            faults.add("is not JSON");
            return;
        }
        boolean known = Arrays.stream(ProblemType.values())
                .anyMatch(type -> type.uri().equals(problem.path("type").asText())
                        && type.title().equals(problem.path("title").asText())
                        && type.status() == problem.path("status").asInt()
                        && type.status() == reply.status());
        if (!known) {
            faults.add("is a problem of no known type");
        }
        JsonNode errors = problem.path("errors");
        if (NAMING_FIELDS.contains(problem.path("type").asText()) && errors.isEmpty()) {
            faults.add("names no field");
        }
        for (JsonNode error : errors) {
            if (error.path("field").asText().isBlank()
                    || error.path("message").asText().isBlank()) {
                faults.add("names a field without a name or a reason");
            }
        }
        if (problem.size() != (errors.isEmpty() ? 3 : 4)) {
            faults.add("says more than a problem does");
        }
    }
}
