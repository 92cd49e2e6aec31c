package uk.marac.gate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rows of a target's table the actor may see, as a condition over alias {@code t} for the SQL of a list: the same
 * grounds that decide about one target.
 */
public record Scope(String sql, Map<String, Object> bindings) {

    static Scope of(Permission view, Standing standing, Actor actor, Instant now) {
        String sql = view.grounds().stream()
                .map(ground -> exists(ground, view.target()))
                .collect(Collectors.joining(" OR ", "(", ")"));
        List<UUID> memberships = standing.memberships().stream()
                .map(membership -> membership.id().value())
                .toList();
        Map<String, Object> bindings = new HashMap<>();
        Map.of("memberships", memberships, "actor", actor.id(), "now", now).forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                bindings.put(name, value);
            }
        });
        return new Scope(sql, Map.copyOf(bindings));
    }

    private static String exists(Ground ground, TargetKind kind) {
        if (ground.from().isEmpty()) {
            return "false";
        }
        return "EXISTS (SELECT 1 FROM " + ground.from().substring(2) + " WHERE " + ground.where(kind) + ")";
    }
}
