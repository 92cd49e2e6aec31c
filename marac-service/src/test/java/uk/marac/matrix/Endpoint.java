package uk.marac.matrix;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;

/** One endpoint as its annotations declare it. */
record Endpoint(String method, String path, Permission permission) {

    static List<Endpoint> of(Collection<Object> resources) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Object resource : resources) {
            Path base = resource.getClass().getAnnotation(Path.class);
            for (Method method : resource.getClass().getMethods()) {
                Requires requires = method.getAnnotation(Requires.class);
                String verb = verb(method);
                if (base != null && requires != null && verb != null) {
                    Path own = method.getAnnotation(Path.class);
                    endpoints.add(
                            new Endpoint(verb, join(base.value(), own == null ? "" : own.value()), requires.value()));
                }
            }
        }
        endpoints.sort(Comparator.comparing(Endpoint::toString));
        return endpoints;
    }

    private static @org.jspecify.annotations.Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static String join(String base, String own) {
        String path = base.startsWith("/") ? base : "/" + base;
        return own.isEmpty() ? path : path + (own.startsWith("/") ? own : "/" + own);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
