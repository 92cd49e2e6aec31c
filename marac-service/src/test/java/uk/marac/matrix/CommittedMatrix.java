package uk.marac.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.access.Role;
import uk.marac.gate.Permission;

/** {@code docs/permissions.md} as data; knows nothing of the code's rules. */
final class CommittedMatrix {

    private final Map<String, Map<Role, Set<String>>> cells = new HashMap<>();
    private final Map<String, Boolean> fresh = new HashMap<>();

    CommittedMatrix() {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("..", "docs", "permissions.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> header = List.of();
        for (String line : lines) {
            if (line.startsWith("| act ")) {
                header = split(line);
            } else if (line.startsWith("| ") && !line.startsWith("| ---")) {
                row(header, split(line));
            }
        }
    }

    /** On which grounds a role has the permission: area, involved, before, own, glass. */
    Set<String> grounds(Permission permission, Role role) {
        return cells.getOrDefault(permission.name(), Map.of()).getOrDefault(role, Set.of());
    }

    boolean needsFreshSignIn(Permission permission) {
        return fresh.getOrDefault(permission.name(), false);
    }

    boolean knows(Permission permission) {
        return cells.containsKey(permission.name());
    }

    private void row(List<String> header, List<String> row) {
        Map<Role, Set<String>> grounds = new HashMap<>();
        for (Role role : Role.values()) {
            int column = header.indexOf(role.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            grounds.put(
                    role,
                    Arrays.stream(row.get(column).split(",", -1))
                            .map(String::trim)
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.toSet()));
        }
        cells.put(row.get(0), grounds);
        fresh.put(row.get(0), row.get(header.indexOf("fresh")).equals("fresh"));
    }

    private static List<String> split(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::trim)
                .toList();
    }
}
