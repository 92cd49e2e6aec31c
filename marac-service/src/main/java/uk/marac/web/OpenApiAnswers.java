package uk.marac.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** The answers of every endpoint: the same rules hold for all, so no endpoint repeats them. */
final class OpenApiAnswers {

    private OpenApiAnswers() {}

    static void describe(OpenAPI api) {
        Schema<?> problem = reference(api, Problem.class);
        Schema<?> created = reference(api, Created.class);
        api.getPaths().values().forEach(path -> path.readOperationsMap()
                .forEach((method, operation) -> describe(method, operation, problem, created)));
    }

    private static void describe(HttpMethod method, Operation operation, Schema<?> problem, Schema<?> created) {
        Content content = content(operation);
        ApiResponses answers = new ApiResponses();
        if (content != null) {
            answers.addApiResponse(
                    "200", new ApiResponse().description("As asked").content(content));
        } else if (method == HttpMethod.GET) {
            answers.addApiResponse("200", new ApiResponse().description("As asked"));
        } else if (method == HttpMethod.POST && makes(operation)) {
            answers.addApiResponse(
                    "201",
                    new ApiResponse()
                            .description("Made")
                            .addHeaderObject("Location", new Header().schema(text()))
                            .content(json("application/json", created)));
        } else {
            answers.addApiResponse("204", new ApiResponse().description("Done"));
        }
        answers.addApiResponse(
                "4XX", new ApiResponse().description("Not done").content(json(Problem.MEDIA_TYPE, problem)));
        operation.setResponses(answers);
    }

    /** A POST that takes a body makes something of it, unless it names the version of what it changes. */
    private static boolean makes(Operation operation) {
        return operation.getRequestBody() != null
                && (operation.getParameters() == null
                        || operation.getParameters().stream()
                                .noneMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName())));
    }

    /** What the endpoint's own return type says; nothing for void and for answers that are made by hand. */
    private static @org.jspecify.annotations.Nullable Content content(Operation operation) {
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
