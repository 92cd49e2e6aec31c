package uk.marac.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.ring.KeyRing;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.AuditKeys;
import uk.marac.vault.RowQuery;
import uk.marac.vault.Vault;
import uk.marac.vault.VaultSession;

/** The rules, by name. */
final class ArchitectureRules {

    private static final Set<Class<?>> CLOCKS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class);

    private static final List<String> FOUNDATION =
            List.of("id", "held", "vault", "ledger", "access", "gate", "identity", "web");

    /** They open many rows to find a few ids; what is shown of those that they find is opened by name. */
    private static final Set<String> FOLLOW_LINKS = Set.of(
            "uk.marac.matching.CaseLinks",
            "uk.marac.matching.PersonRecords",
            "uk.marac.repeat.DifferentPeople",
            "uk.marac.flag.LostIncidents",
            "uk.marac.resemblance.Namesakes");

    private ArchitectureRules() {}

    /** @param root the package whose layers and slices are meant; the rest of the rules name theirs in full */
    static Map<String, ArchRule> all(String root) {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put(
                "only the Gate opens a transaction",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("uk.marac.gate")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Jdbi.class)
                        .because("an act without an actor, a permission and an entry must not be possible"));
        rules.put(
                "only gate, vault and ledger hold a connection",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("uk.marac.gate", "uk.marac.vault", "uk.marac.ledger")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Handle.class)
                        .because("a feature sees rows through Tx, which knows who asks"));
        rules.put(
                "only gate and ledger open the vault",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("uk.marac", "uk.marac.gate", "uk.marac.vault", "uk.marac.ledger")
                        .should()
                        .dependOnClassesThat(oneOf(Vault.class, VaultSession.class, AreaKeys.class, AuditKeys.class))
                        .because("keys are opened for a decided access only"));
        rules.put(
                "only the data return, and who follows a link, opens rows without naming their cases",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("uk.marac.datareturn", "uk.marac.vault")
                        .and(describe("follow no links", type -> !FOLLOW_LINKS.contains(type.getName())))
                        .should()
                        .callMethod(RowQuery.class, "count", Function.class)
                        .because("whoever sees a row of a case is to stand in the entries of that case"));
        rules.put(
                "nobody takes raw key bytes",
                noClasses()
                        .should()
                        .dependOnClassesThat(oneOf(SecretAccess.class))
                        .because("raw keys do not leave the keys module"));
        rules.put(
                "only the console and the vault hold the key ring",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("uk.marac", "uk.marac.vault", "uk.marac.operator", "uk.marac.demo")
                        .should()
                        .dependOnClassesThat(oneOf(KeyRing.class))
                        .because("the ring opens everything"));
        rules.put(
                "the time is a parameter",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("uk.marac.demo")
                        .should()
                        .accessTargetWhere(target(
                                "reads the clock",
                                access -> access.getName().equals("now")
                                        && CLOCKS.stream().anyMatch(access.getOwner()::isEquivalentTo)))
                        .because("what holds on the anniversary must be tested on the anniversary"));
        rules.put(
                "identifiers are drawn in one place",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("uk.marac", "uk.marac.identity", "uk.marac.operator", "uk.marac.demo")
                        .and()
                        .haveSimpleNameNotEndingWith("Job")
                        .should()
                        .accessTargetWhere(target(
                                "draws an id",
                                access -> access.getName().equals("randomUUID")
                                        && access.getOwner().isEquivalentTo(UUID.class)))
                        .because("an act's ids come from its transaction"));
        rules.put(
                "nothing is printed outside the console",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("uk.marac.operator", "uk.marac.demo")
                        .should()
                        .accessTargetWhere(target(
                                "prints",
                                access -> access.getOwner().isEquivalentTo(System.class)
                                        && List.of("out", "err").contains(access.getName())))
                        .because("what is printed is not redacted"));
        rules.put("the foundation knows no feature", layers(root));
        rules.put(
                "packages are free of cycles",
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a package that needs another which needs it is one package in two places"));
        return rules;
    }

    private static ArchRule layers(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(root, FOUNDATION, ""))
                .should()
                .dependOnClassesThat(describe(
                        "belong to a feature",
                        type -> type.getPackageName().startsWith(root + ".")
                                && !type.getPackageName().startsWith(root + ".keys")
                                && !resideInAnyPackage(packages(root, FOUNDATION, ".."))
                                        .test(type)))
                .because("the foundation knows no feature");
    }

    private static String[] packages(String root, List<String> names, String suffix) {
        return names.stream().map(name -> root + "." + name + suffix).toArray(String[]::new);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> oneOf(Class<?>... types) {
        return describe(
                "are " + List.of(types), candidate -> List.of(types).stream().anyMatch(candidate::isEquivalentTo));
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String description, java.util.function.Predicate<AccessTarget> predicate) {
        return describe(description, access -> predicate.test(access.getTarget()));
    }
}
