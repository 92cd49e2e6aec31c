package uk.marac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the OpenAPI document, sorted, so that the same endpoints make the same bytes. */
final class OpenApiDocument {

    static final String SIGNED_IN = "signedIn";

    static {
        // The library keeps these for the whole process; there is one document in it.
        ModelConverters converters = ModelConverters.getInstance(true);
        converters.addConverter(new ModelResolver(Json31.mapper(), new OpenApiNames()).openapi31(true));
        converters.addConverter(new OpenApiTypes());
        List<io.swagger.v3.jaxrs2.ext.OpenAPIExtension> chain = new ArrayList<>();
        chain.add(new OpenApiEndpoints());
        chain.addAll(OpenAPIExtensions.getExtensions());
        OpenAPIExtensions.setExtensions(chain);
    }

    private OpenApiDocument() {}

    static synchronized String of(Set<Class<?>> resources) {
        OpenAPI empty = new OpenAPI()
                .openapi("3.1.0")
                .info(new Info().title("MARAC").version("1").description("""
                        Every answer with a status of 400 or more is a problem as in RFC 9457. What is not yours and what \
                        is not there are the same 404."""))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGNED_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
        OpenAPI made = new Reader(new SwaggerConfiguration().openAPI(empty).openAPI31(true)).read(resources);
        OpenApiAnswers.describe(made);
        return sorted(made);
    }

    private static String sorted(OpenAPI document) {
        ObjectMapper mapper = new ObjectMapper()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT);
        try {
            Object tree = mapper.readValue(Json31.mapper().writeValueAsString(document), Object.class);
            return mapper.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the API's document could not be written", e);
        }
    }
}
