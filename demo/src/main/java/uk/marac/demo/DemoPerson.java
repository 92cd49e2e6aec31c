package uk.marac.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A fictional member of a fictional area, from {@code keycloak/demo-people.json}.
 *
 * @param username what to sign in with
 * @param id fixed subject of the tokens, so that memberships can be seeded
 * @param name shown in the demonstration only; not in any token
 * @param area code of the area
 * @param agency code of the agency within the area
 * @param role what the person does there
 */
public record DemoPerson(String username, UUID id, String name, String area, String agency, String role) {

    public static List<DemoPerson> all() {
        try (InputStream file = DemoPerson.class.getResourceAsStream("/keycloak/demo-people.json")) {
            return List.of(new ObjectMapper().readValue(Objects.requireNonNull(file), DemoPerson[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
