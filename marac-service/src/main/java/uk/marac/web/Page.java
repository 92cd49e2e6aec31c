package uk.marac.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which part of a long list: {@code ?skip=100&limit=50}. */
public final class Page {

    @QueryParam("skip")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    private int skip;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(200)
    private int limit = 100;

    /** The end of a SELECT; numbers only. */
    public String sql() {
        return "LIMIT " + limit + " OFFSET " + skip;
    }
}
