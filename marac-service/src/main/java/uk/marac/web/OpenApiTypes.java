package uk.marac.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.id.Id;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Our own types as they stand in JSON: ids and narratives are strings, a confidential value is its value, a document its bytes. */
final class OpenApiTypes implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && Id.class.isAssignableFrom(java.getRawClass())) {
            return text().format("uuid");
        }
        if (java != null && java.getRawClass() == Narrative.class) {
            return text();
        }
        if (java != null && java.getRawClass() == InputStream.class) {
            return text().format("byte");
        }
        if (java != null && java.getRawClass() == Confidential.class) {
            return context.resolve(new AnnotatedType(java.containedTypeOrUnknown(0))
                    .schemaProperty(type.isSchemaProperty())
                    .ctxAnnotations(type.getCtxAnnotations())
                    .resolveAsRef(type.isResolveAsRef()));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Schema<?> text() {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        return schema;
    }
}
