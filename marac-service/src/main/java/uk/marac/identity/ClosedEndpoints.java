package uk.marac.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import uk.marac.gate.Requires;

/**
 * Stops the start if an endpoint says neither whom it is for nor that it is for everyone, or says both.
 * The annotation must stand on the method that runs: one on an interface would be read by nobody.
 */
@Priority(Integer.MAX_VALUE)
final class ClosedEndpoints implements ModelProcessor {

    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        return check(model);
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        return check(model);
    }

    private static ResourceModel check(ResourceModel model) {
        List<String> faults = model.getResources().stream()
                .flatMap(ClosedEndpoints::withChildren)
                .flatMap(ClosedEndpoints::faults)
                .sorted()
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("endpoints that are not closed: " + String.join("; ", faults));
        }
        return model;
    }

    private static Stream<Resource> withChildren(Resource resource) {
        return Stream.concat(
                Stream.of(resource), resource.getChildResources().stream().flatMap(ClosedEndpoints::withChildren));
    }

    private static Stream<String> faults(Resource resource) {
        Stream<String> methods = resource.getResourceMethods().stream()
                .filter(method -> !method.isExtended())
                .flatMap(method -> fault(method, annotated(method)));
        return Stream.concat(
                methods,
                Stream.ofNullable(resource.getResourceLocator())
                        .map(locator -> name(locator) + " is a sub-resource locator, which runs before sign-in"));
    }

    private static Stream<String> fault(ResourceMethod method, Method runs) {
        boolean requires = runs.isAnnotationPresent(Requires.class);
        boolean open = runs.isAnnotationPresent(Public.class);
        if (requires && open) {
            return Stream.of(name(method) + " has both @Requires and @Public");
        }
        return requires || open ? Stream.empty() : Stream.of(name(method) + " has neither @Requires nor @Public");
    }

    private static Method annotated(ResourceMethod method) {
        return method.getInvocable().getHandlingMethod();
    }

    private static String name(ResourceMethod method) {
        Method runs = annotated(method);
        return method.getHttpMethod() + " " + runs.getDeclaringClass().getName() + "." + runs.getName();
    }
}
