package uk.marac.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;

class ClosedEndpointsTest {

    /** What the others are compared with. */
    @Path("good")
    public static class Good {
        @GET
        @Requires(Permission.VIEW_OWN_STANDING)
        public String closed() {
            return "";
        }

        @GET
        @Path("open")
        @Public(because = "a test")
        public String open() {
            return "";
        }
    }

    /** Says nothing. */
    @Path("bare")
    public static class Bare {
        @GET
        public String forgotten() {
            return "";
        }
    }

    /** Says both. */
    @Path("both")
    public static class Both {
        @GET
        @Requires(Permission.VIEW_OWN_STANDING)
        @Public(because = "a test")
        public String undecided() {
            return "";
        }
    }

    /** A method with a path of its own. */
    @Path("below")
    public static class Below extends Good {
        @GET
        @Path("deeper/{id}")
        public String forgottenBelow() {
            return "";
        }
    }

    /** Overrides and thereby drops the annotation. */
    @Path("overriding")
    public static class Overriding extends Good {
        @Override
        public String closed() {
            return "";
        }
    }

    /** Inherits and keeps it. */
    @Path("inheriting")
    public static class Inheriting extends Good {}

    /** The annotation stands where the filter does not look. */
    public interface Promise {
        @GET
        @Requires(Permission.VIEW_OWN_STANDING)
        String promised();
    }

    /** Relies on the interface. */
    @Path("implementing")
    public static class Implementing implements Promise {
        @Override
        public String promised() {
            return "";
        }
    }

    /** Runs before sign-in. */
    @Path("locating")
    public static class Locating {
        @Path("{any}")
        public Good locate() {
            return new Good();
        }
    }

    @Test
    void closed_and_public_endpoints_start_also_when_inherited() {
        assertThat(start(Good.class, Inheriting.class)).isNotNull();
    }

    @Test
    void an_endpoint_that_says_nothing_stops_the_start() {
        assertRefused("Bare.forgotten has neither", Good.class, Bare.class);
    }

    @Test
    void an_endpoint_that_says_both_stops_the_start() {
        assertRefused("Both.undecided has both", Both.class);
    }

    @Test
    void a_method_with_a_path_of_its_own_is_looked_at_too() {
        assertRefused("Below.forgottenBelow has neither", Below.class);
    }

    @Test
    void an_override_has_to_say_it_again() {
        assertRefused("Overriding.closed has neither", Overriding.class);
    }

    @Test
    void an_annotation_on_an_interface_is_not_enough() {
        assertRefused("Implementing.promised has neither", Implementing.class);
    }

    @Test
    void a_sub_resource_locator_stops_the_start() {
        assertRefused("Locating.locate is a sub-resource locator", Locating.class);
    }

    @Test
    void an_endpoint_made_in_code_stops_the_start() {
        Resource.Builder made = Resource.builder("made");
        made.addMethod("GET").handledBy((Inflector<ContainerRequestContext, String>) r -> "");
        assertThatThrownBy(() -> new ApplicationHandler(configured().registerResources(made.build())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has neither");
    }

    private static void assertRefused(String because, Class<?>... resources) {
        assertThatThrownBy(() -> start(resources))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }

    private static ApplicationHandler start(Class<?>... resources) {
        return new ApplicationHandler(configured().registerClasses(resources));
    }

    private static ResourceConfig configured() {
        return new ResourceConfig().register(new AuthenticationFeature(List.of()));
    }
}
