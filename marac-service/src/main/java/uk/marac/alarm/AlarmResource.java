package uk.marac.alarm;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import uk.marac.id.AlarmId;
import uk.marac.id.AreaId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** Alarms about people's reading over HTTP. */
@Path("/areas/{area}/audit/alarms")
@Produces(MediaType.APPLICATION_JSON)
public final class AlarmResource {

    private final AlarmService alarms;

    public AlarmResource(AlarmService alarms) {
        this.alarms = alarms;
    }

    @GET
    @Requires(Permission.LIST_ALARMS)
    public List<AlarmView> queue(@Auth Actor actor, @PathParam("area") AreaId area) {
        return alarms.queue(actor, area);
    }

    @PUT
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ACKNOWLEDGE_ALARM)
    @Answers(Void.class)
    public Response acknowledge(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") AlarmId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AlarmReviewRequest request) {
        long version = alarms.acknowledge(actor, area, id, EntityTags.expected(ifMatch), request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
