package uk.marac.keys;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "uk.marac.keys", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule DEPENDENCIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "uk.marac.keys..",
                    "java..",
                    "javax.crypto..",
                    "javax.security.auth..",
                    "org.bouncycastle..",
                    "org.jspecify..")
            .because("an auditor trusts a small program: JDK and Bouncy Castle only");

    @ArchTest
    static final ArchRule NO_OUTSIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "java.net..", "java.sql..", "java.lang.reflect..")
            .because("keys neither logs nor talks to anyone");

    @ArchTest
    static final ArchRule FILES = noClasses()
            .that()
            .resideOutsideOfPackage("uk.marac.keys.ring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.io\\.(File|FileInputStream|FileOutputStream|RandomAccessFile|FileReader|FileWriter)")
            .because("the ring's own file is the only one");

    @ArchTest
    static final ArchRule CIPHERS = only(Cipher.class, "getInstance", AesGcm.class)
            .because("a cipher made per call is slow, and one kept elsewhere remembers its key");

    @ArchTest
    static final ArchRule MACS =
            only(Mac.class, "getInstance", Hmac.class).because("a MAC kept elsewhere remembers its key");

    @ArchTest
    static final ArchRule DIGEST_COMPARISON = only(MessageDigest.class, "isEqual", Bytes.class)
            .because("tags are compared by Bytes.equal, so that this rule finds every place");

    @ArchTest
    static final ArchRule PACKAGES_WITHOUT_CYCLES = SlicesRuleDefinition.slices()
            .matching("uk.marac.keys.(*)..")
            .should()
            .beFreeOfCycles();

    @Test
    void each_rule_finds_what_it_forbids() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        for (ArchRule rule : new ArchRule[] {DEPENDENCIES, NO_OUTSIDE, FILES, CIPHERS, MACS, DIGEST_COMPARISON}) {
            assertThat(rule.evaluate(offender).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        }
    }

    /** Calls and method references alike; log mathematics stands on the JDK alone, so that it can be read by itself. */
    private static ArchRule only(Class<?> owner, String method, Class<?> holder) {
        DescribedPredicate<JavaAccess<?>> access = describe(
                owner.getSimpleName() + "." + method,
                a -> a.getTargetOwner().isEquivalentTo(owner)
                        && a.getTarget().getName().equals(method));
        return noClasses()
                .that()
                .areNotAssignableTo(holder)
                .and()
                .resideOutsideOfPackage("uk.marac.keys.ledger..")
                .should()
                .accessTargetWhere(access)
                .allowEmptyShould(true);
    }
}
