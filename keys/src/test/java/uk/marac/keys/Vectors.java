package uk.marac.keys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Test data made by others, found in the folder named by {@code -Dvectors=DIR}. Absent data skips the test, unless
 * {@code -Drequire} lists {@code vectors}: then it fails.
 */
public final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    /** A file or folder below the vectors' folder, known to exist. */
    public static Path path(String relative) {
        String root = System.getProperty("vectors", "");
        Path path = Path.of(root).resolve(relative);
        boolean present = !root.isBlank() && Files.exists(path);
        if (!present && required()) {
            throw new AssertionError("-Drequire=vectors, but there is no " + relative + " in -Dvectors=" + root);
        }
        assumeTrue(present, "no test vectors: give -Dvectors=DIR to run this test");
        return path;
    }

    /** A JSON file below the vectors' folder. */
    public static JsonNode json(String relative) {
        try {
            return JSON.readTree(path(relative).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The groups of a Wycheproof file, by its name without folder. */
    public static Stream<JsonNode> groups(String wycheproofFile) {
        return elements(json("wycheproof/" + wycheproofFile).get("testGroups"));
    }

    /** The cases of one Wycheproof group. */
    public static Stream<JsonNode> cases(JsonNode group) {
        return elements(group.get("tests"));
    }

    /** A field written in hexadecimal. */
    public static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.get(field).asText());
    }

    /** Whether Wycheproof says that this case must be accepted. */
    public static boolean valid(JsonNode testCase) {
        return testCase.get("result").asText().equals("valid");
    }

    /** A name for a failing case. */
    public static String name(JsonNode testCase) {
        return "tcId " + testCase.get("tcId").asText() + " "
                + testCase.path("comment").asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean required() {
        return Arrays.asList(System.getProperty("require", "").split(",", -1)).contains("vectors");
    }
}
