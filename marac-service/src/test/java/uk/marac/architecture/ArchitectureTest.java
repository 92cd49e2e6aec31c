package uk.marac.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "uk.marac";
    private static final String VIOLATION_ROOT = "uk.marac.architecture.violation";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/uk/marac/keys/"))
            .withImportOption(location -> !location.contains("/uk/marac/migrations/"))
            .importPackages(ROOT);
    private static final JavaClasses VIOLATION = new ClassFileImporter().importPackages(VIOLATION_ROOT);

    static Stream<String> rules() {
        return ArchitectureRules.all(ROOT).keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name) {
        rule(ROOT, name).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_violation_made_on_purpose_is_found(String name) {
        assertThat(rule(VIOLATION_ROOT, name).evaluate(VIOLATION).hasViolation())
                .isTrue();
    }

    @Test
    void every_package_says_what_it_is_for() {
        Set<String> packages = new TreeSet<>();
        PRODUCT.forEach(type -> packages.add(type.getPackageName()));
        List<String> silent = packages.stream()
                .filter(name -> PRODUCT.stream()
                        .filter(type -> type.getPackageName().equals(name)
                                && type.getSimpleName().equals("package-info"))
                        .noneMatch(type -> type.isAnnotatedWith(NullMarked.class)))
                .toList();

        assertThat(silent).isEmpty();
    }

    private static ArchRule rule(String root, String name) {
        Map<String, ArchRule> rules = ArchitectureRules.all(root);
        ArchRule rule = rules.get(name);
        assertThat(rule).isNotNull();
        return rule;
    }
}
