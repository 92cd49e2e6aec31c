package uk.marac.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of every endpoint: the same rules hold for all, so no endpoint repeats them. */
final class OpenApiAnswers {

    private static final String JSON = "application/json";

    private OpenApiAnswers() {}

    static void describe(OpenAPI api) {
        Schema<?> problem = reference(api, Problem.class);
        api.getPaths().values().forEach(path -> path.readOperations()
                .forEach(operation -> operation.setResponses(new ApiResponses()
                        .addApiResponse(status(operation), good(api, operation))
                        .addApiResponse(
                                "4XX",
                                new ApiResponse()
                                        .description("Not done")
                                        .content(json(Problem.MEDIA_TYPE, problem))))));
        api.getPaths().values().forEach(path -> path.readOperations().stream()
                .filter(operation -> operation.getExtensions() != null)
                .forEach(operation -> operation.getExtensions().remove(OpenApiEndpoints.ANSWERS)));
    }

    private static String status(Operation operation) {
        Class<?> said = said(operation);
        if (said != null && Made.class.isAssignableFrom(said)) {
            return "201";
        }
        return said == Void.class || (said == null && content(operation) == null) ? "204" : "200";
    }

    private static ApiResponse good(OpenAPI api, Operation operation) {
        Class<?> said = said(operation);
        if (said == null) {
            Content content = content(operation);
            return new ApiResponse()
                    .description(content == null ? "Done" : "As asked")
                    .content(content);
        }
        if (Made.class.isAssignableFrom(said)) {
            return new ApiResponse()
                    .description("Made")
                    .addHeaderObject("Location", new Header().schema(text()))
                    .content(json(JSON, reference(api, said)));
        }
        if (said == Void.class) {
            return new ApiResponse().description("Done");
        }
        if (said == byte[].class) {
            return new ApiResponse()
                    .description("As it was sent")
                    .content(json("application/octet-stream", text().format("binary")));
        }
        if (said == Lines.class) {
            return new ApiResponse()
                    .description("Lines of the form asked for; the last says how many came before it")
                    .content(json(Lines.JSON, text()).addMediaType(Lines.FHIR, new MediaType().schema(text())));
        }
        return new ApiResponse()
                .description("As asked; ETag names the version")
                .addHeaderObject("ETag", new Header().schema(text()))
                .content(json(JSON, reference(api, said)));
    }

    private static @Nullable Class<?> said(Operation operation) {
        return operation.getExtensions() == null
                ? null
                : (Class<?>) operation.getExtensions().get(OpenApiEndpoints.ANSWERS);
    }

    /** What the endpoint's own return type says; nothing for void. */
    private static @Nullable Content content(Operation operation) {
        return operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(content ->
                        content != null && content.values().stream().anyMatch(type -> type.getSchema() != null))
                .findFirst()
                .orElse(null);
    }

    private static Schema<?> reference(OpenAPI api, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return resolved.schema;
    }

    private static Content json(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> text() {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        return schema;
    }
}
