package uk.marac.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glassfish.jersey.uri.UriComponent;
import org.jspecify.annotations.Nullable;

/** One reading of every address: a parameter that is unknown, said twice or not decodable is refused, never ignored. */
public final class QueryRules implements ContainerRequestFilter {

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, Parameter> known = known();
        List<FieldError> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters(false).forEach((name, values) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                errors.add(new FieldError("(unknown)", "is not known here"));
            } else if (values.size() > 1 && !Collection.class.isAssignableFrom(parameter.getType())) {
                errors.add(new FieldError(name, "must be said once"));
            } else if (!values.stream().allMatch(QueryRules::isEncoded)) {
                errors.add(new FieldError(name, FieldError.UNREADABLE));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private Map<String, Parameter> known() {
        if (resource == null || resource.getResourceMethod() == null) {
            return Map.of();
        }
        return Arrays.stream(resource.getResourceMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toMap(
                        parameter -> parameter.getAnnotation(QueryParam.class).value(), Function.identity()));
    }

    private static boolean isEncoded(String value) {
        try {
            return UriComponent.decode(value, UriComponent.Type.QUERY_PARAM) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
