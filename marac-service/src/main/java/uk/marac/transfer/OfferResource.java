package uk.marac.transfer;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;

/** Offers of cases to other areas over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class OfferResource {

    private static final String ROUTE = "POST /areas/{area}/cases/{id}/transfers";

    private final OfferService offers;
    private final IdempotencyKeys keys;

    public OfferResource(OfferService offers, IdempotencyKeys keys) {
        this.offers = offers;
        this.keys = keys;
    }

    @GET
    @Path("/transfer-areas")
    @Requires(Permission.VIEW_TRANSFER_AREAS)
    public List<TransferAreaView> areas(@Auth Actor actor, @PathParam("area") AreaId area) {
        return offers.areas(actor, area);
    }

    @POST
    @Path("/cases/{id}/transfers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.OFFER_TRANSFER)
    @Answers(Created.class)
    public Response offer(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid TransferRequest request) {
        var made = offers.offer(actor, area, id, request, keys.of(key, ROUTE, id, request));
        return Created.at("/areas/{area}/transfers/{id}", area, made);
    }

    @PUT
    @Path("/transfers/{transfer}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.WITHDRAW_TRANSFER)
    @Answers(Void.class)
    public Response withdraw(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("transfer") TransferId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TransferReasonRequest request) {
        long version = offers.withdraw(actor, area, id, EntityTags.expected(ifMatch), request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
