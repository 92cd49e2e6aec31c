package uk.marac.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of what must never happen names tests that are there. */
class MustNeverTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+Test)\\.([a-zA-Z0-9_]+)`");

    @Test
    void every_sentence_has_its_test() throws IOException {
        List<String> sentences = Files.readAllLines(Path.of("..", "docs", "must-never.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| it must"))
                .toList();
        Set<String> tests = new ClassFileImporter()
                .importPackages("uk.marac").stream()
                        .filter(type -> type.getSimpleName().endsWith("Test")
                                || type.getEnclosingClass().isPresent())
                        .flatMap(type ->
                                type.getMethods().stream().map(method -> outermost(type) + "." + method.getName()))
                        .collect(Collectors.toSet());

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(20);
        for (String sentence : sentences) {
            List<String> named = NAMED.matcher(sentence)
                    .results()
                    .map(found -> found.group(1) + "." + found.group(2))
                    .toList();
            assertThat(named).as(sentence).isNotEmpty();
            assertThat(tests).as(sentence).containsAll(named);
        }
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(MustNeverTest::outermost).orElse(type.getSimpleName());
    }
}
