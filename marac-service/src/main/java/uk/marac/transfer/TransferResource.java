package uk.marac.transfer;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;

/** Transfers as either side follows them, over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class TransferResource {

    private final TransferService transfers;

    public TransferResource(TransferService transfers) {
        this.transfers = transfers;
    }

    @GET
    @Path("/transfers")
    @Requires(Permission.LIST_TRANSFERS)
    public List<TransferSummary> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return transfers.list(actor, area, new Page(skip, limit));
    }

    @GET
    @Path("/transfers/{transfer}")
    @Requires(Permission.VIEW_TRANSFER)
    @Answers(TransferView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("transfer") TransferId id) {
        TransferView view = transfers.view(actor, area, id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @GET
    @Path("/cases/{id}/transfer-papers")
    @Requires(Permission.VIEW_TRANSFER_PAPERS)
    public List<TransferPaperView> papers(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        return transfers.papers(actor, area, id);
    }

    @PUT
    @Path("/transfers/{transfer}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORD_HANDOVER)
    @Answers(Void.class)
    public Response handOver(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("transfer") TransferId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HandoverRequest request) {
        return changed(transfers.handOver(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    @PUT
    @Path("/transfers/{transfer}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CLOSE_TRANSFER)
    @Answers(Void.class)
    public Response close(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("transfer") TransferId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TransferReasonRequest request) {
        return changed(transfers.close(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    private static Response changed(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
