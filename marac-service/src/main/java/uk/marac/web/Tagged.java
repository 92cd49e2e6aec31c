package uk.marac.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What an act returns, with the entity tag of the state in which it was. */
public record Tagged<T>(T view, String tag) {

    public Response ok() {
        return Response.ok(view).header(HttpHeaders.ETAG, tag).build();
    }
}
