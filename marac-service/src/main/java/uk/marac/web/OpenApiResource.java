package uk.marac.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.identity.Public;

/** What the API is, in OpenAPI 3.1, made from the endpoints themselves. */
@Path("/openapi.json")
public final class OpenApiResource {

    private final Set<Class<?>> resources;

    /** @param resources the endpoints as registered */
    public OpenApiResource(List<Object> resources) {
        this.resources = resources.stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Public(because = "it is the same for every installation, and committed with the code")
    public String document() {
        return OpenApiDocument.of(resources);
    }
}
