package uk.marac.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.identity.Public;

/**
 * What the API is, in OpenAPI 3.1, made from the endpoints themselves. It is made for the first who asks and kept: making it is
 * work, and who asks need not have signed in.
 */
@Path("/openapi.json")
public final class OpenApiResource {

    private final Set<Class<?>> resources;
    private byte @Nullable [] made;

    /** @param resources the endpoints as registered */
    public OpenApiResource(List<Object> resources) {
        this.resources = resources.stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Public(because = "it is the same for every installation, and committed with the code")
    public synchronized byte[] document() {
        byte[] document = made;
        if (document == null) {
            document = OpenApiDocument.of(resources).getBytes(StandardCharsets.UTF_8);
            made = document;
        }
        return document;
    }
}
