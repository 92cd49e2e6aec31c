package uk.marac.web;

import com.fasterxml.jackson.annotation.JsonView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Requires;

/** What only our annotations say of an endpoint: who asks is not a parameter, and which permission it takes. */
final class OpenApiEndpoints extends AbstractOpenAPIExtension {

    static final String PERMISSION = "x-permission";

    /** Read and taken away by {@link OpenApiAnswers}. */
    static final String ANSWERS = "x-answers";

    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            @Nullable Consumes classConsumes,
            @Nullable Consumes methodConsumes,
            boolean includeRequestBody,
            @Nullable JsonView view,
            Iterator<OpenAPIExtension> chain) {
        if (annotations.stream().anyMatch(annotation -> annotation.annotationType() == Auth.class)) {
            return new ResolvedParameter();
        }
        return super.extractParameters(
                annotations,
                type,
                typesToSkip,
                components,
                classConsumes,
                methodConsumes,
                includeRequestBody,
                view,
                chain);
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        String feature = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        operation.operationId(method.getName() + feature).addTagsItem(feature);
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiDocument.SIGNED_IN));
            operation.addExtension(PERMISSION, requires.value().name());
            operation.addExtension("x-step-up", requires.value().needsStepUp());
        }
        Answers answers = method.getAnnotation(Answers.class);
        if (answers != null) {
            operation.addExtension(ANSWERS, answers.value());
        } else if (method.getReturnType() == Response.class) {
            throw new IllegalStateException(feature + "." + method.getName() + " does not say what it answers");
        }
        super.decorateOperation(operation, method, chain);
    }
}
