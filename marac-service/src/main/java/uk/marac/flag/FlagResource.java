package uk.marac.flag;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.ConflictRequest;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Flags over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class FlagResource {

    private static final String ROUTE = "POST /areas/{area}/cases/{id}/flags";
    private static final String CONFLICT_ROUTE = "POST /areas/{area}/flags/{flag}/conflicts";

    private final FlagService flags;
    private final IdempotencyKeys keys;

    public FlagResource(FlagService flags, IdempotencyKeys keys) {
        this.flags = flags;
        this.keys = keys;
    }

    @POST
    @Path("/cases/{id}/flags")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLACE_FLAG)
    @Answers(Created.class)
    public Response place(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid FlagRequest request) {
        var flag = flags.place(actor, area, id, request, keys.of(key, ROUTE, id, request));
        return Created.at("/areas/{area}/flags/{id}", area, flag);
    }

    @GET
    @Path("/flags")
    @Requires(Permission.LIST_FLAGS)
    public List<FlagView> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return flags.list(actor, area, new Page(skip, limit));
    }

    /** Which flags lapse in a month; without year and month, in the coming one. */
    @GET
    @Path("/flags/lapsing")
    @Requires(Permission.LIST_FLAGS)
    public List<FlagView> lapsing(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("year") @Nullable @Min(2000) @Max(2999) Integer year,
            @QueryParam("month") @Nullable @Min(1) @Max(12) Integer month,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        if ((year == null) != (month == null)) {
            throw ProblemException.invalid(year == null ? "year" : "month", "must be said with the other");
        }
        YearMonth asked = year == null || month == null ? null : YearMonth.of(year, month);
        return flags.lapsing(actor, area, asked, new Page(skip, limit));
    }

    @GET
    @Path("/flags/{flag}")
    @Requires(Permission.VIEW_FLAG)
    @Answers(FlagView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("flag") FlagId flag) {
        FlagView view = flags.view(actor, area, flag);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/flags/{flag}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ACKNOWLEDGE_FLAG)
    @Answers(Void.class)
    public Response acknowledge(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("flag") FlagId flag,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AcknowledgementRequest request) {
        return changed(flags.acknowledge(actor, area, flag, EntityTags.expected(ifMatch), request));
    }

    @PUT
    @Path("/flags/{flag}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REMOVE_FLAG)
    @Answers(Void.class)
    public Response remove(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("flag") FlagId flag,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RemovalRequest request) {
        return changed(flags.remove(actor, area, flag, EntityTags.expected(ifMatch), request));
    }

    @POST
    @Path("/flags/{flag}/conflicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DECLARE_CONFLICT_AT_FLAG)
    @Answers(Created.class)
    public Response declareConflict(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("flag") FlagId flag,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ConflictRequest request) {
        var conflict = flags.declareConflict(actor, area, flag, request, keys.of(key, CONFLICT_ROUTE, flag, request));
        return Created.of(conflict);
    }

    private static Response changed(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
