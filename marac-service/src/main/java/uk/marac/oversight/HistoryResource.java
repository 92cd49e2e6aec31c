package uk.marac.oversight;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.web.Answers;
import uk.marac.web.Lines;

/** Histories over HTTP, to be saved. What is refused is refused before the first byte. */
@Path("/areas/{area}/audit")
@Produces({Lines.JSON, Lines.FHIR})
public final class HistoryResource {

    private static final String USUAL = "JSONL";

    private final HistoryService histories;

    public HistoryResource(HistoryService histories) {
        this.histories = histories;
    }

    @GET
    @Path("/cases/{id}/export")
    @Requires(Permission.EXPORT_CASE_HISTORY)
    @Answers(Lines.class)
    public Response ofCase(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @QueryParam("format") @DefaultValue(USUAL) HistoryFormat format) {
        return streamed(histories.ofCase(actor, area, id, format), format);
    }

    @GET
    @Path("/people/{id}/export")
    @Requires(Permission.EXPORT_PERSON_HISTORY)
    @Answers(Lines.class)
    public Response ofPerson(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") PersonId id,
            @QueryParam("format") @DefaultValue(USUAL) HistoryFormat format) {
        return streamed(histories.ofPerson(actor, area, id, format), format);
    }

    private static Response streamed(HistoryExport history, HistoryFormat format) {
        StreamingOutput out = history::writeTo;
        return Response.ok(out, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"history\"")
                .build();
    }
}
