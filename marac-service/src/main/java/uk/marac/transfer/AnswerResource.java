package uk.marac.transfer;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.TransferId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** Answers to offers from other areas over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class AnswerResource {

    private final AnswerService answers;

    public AnswerResource(AnswerService answers) {
        this.answers = answers;
    }

    @PUT
    @Path("/transfers/{transfer}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ACCEPT_TRANSFER)
    @Answers(Void.class)
    public Response accept(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("transfer") TransferId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TransferAcceptanceRequest request) {
        return changed(answers.accept(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    @PUT
    @Path("/transfers/{transfer}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RETURN_TRANSFER)
    @Answers(Void.class)
    public Response giveBack(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("transfer") TransferId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TransferReasonRequest request) {
        return changed(answers.giveBack(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    private static Response changed(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
