package uk.marac.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;

/** The answer to every POST that makes something: its id, and where it is. Nothing of what was sent. */
public record Created(UUID id) implements Made {

    /** Of what cannot be looked at by itself. */
    public static Response of(UUID id) {
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    /** @param template path of the made thing, as {@code /areas/{area}/cases/{id}} */
    public static Response at(String template, Object area, UUID id) {
        return Response.created(UriBuilder.fromPath(template).build(area, id))
                .entity(new Created(id))
                .build();
    }
}
