package uk.marac.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.schema.CommittedDocument;

/** The permission matrix is reviewed by hand; a change of the code without a change of the table fails. */
class PermissionMatrixTest {

    @Test
    void the_code_gives_what_the_committed_matrix_says() {
        StringBuilder table = new StringBuilder("""
                # Who may do what

                One row for each act. **area**: any member with the role · **involved**: only while the member's agency is
                involved in the case · **own**: only what is the member's agency's own · **glass**: for three hours after
                breaking the glass on that one case. A declared conflict of interest closes every act on the case to that
                person, whatever stands here. Acts marked *fresh* need a new and strong sign-in. What is not in the table
                cannot be done; a former member, a member of another area and a person without a membership can do none of it.

                """);
        table.append("| act | on | fresh | ")
                .append(java.util.Arrays.stream(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" | ")))
                .append(" | other |\n|")
                .append(" --- |".repeat(Role.values().length + 4))
                .append('\n');
        for (Permission permission : Permission.values()) {
            table.append(row(permission));
        }

        CommittedDocument.compare("docs/permissions.md", table.toString());
    }

    private static String row(Permission permission) {
        List<String> cells = new ArrayList<>();
        cells.add(permission.name());
        cells.add(permission.target().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        cells.add(permission.needsStepUp() ? "fresh" : "");
        for (Role role : Role.values()) {
            cells.add(permission.grounds().stream()
                    .filter(ground -> ground.roles().contains(role))
                    .map(ground -> word(ground.relation()))
                    .collect(Collectors.joining(", ")));
        }
        cells.add(permission.grounds().stream()
                .filter(ground -> ground.roles().isEmpty())
                .map(ground ->
                        ground.job() == null ? "operator" : ground.job().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
        return cells.stream()
                .collect(Collectors.joining(" | ", "| ", " |\n"))
                .replace("|  |", "| |")
                .replace("|  |", "| |");
    }

    private static String word(Ground.Relation relation) {
        return switch (relation) {
            case MEMBER -> "area";
            case INVOLVED -> "involved";
            case OWN_AGENCY -> "own";
            case BREAK_GLASS -> "glass";
            case JOB -> "job";
            case OPERATOR -> "operator";
        };
    }
}
