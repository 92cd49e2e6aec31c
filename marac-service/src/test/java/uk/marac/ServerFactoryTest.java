package uk.marac;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerFactoryTest {

    @Test
    void the_frameworks_log_of_addresses_is_on_by_itself_and_off_in_the_service() {
        for (AbstractServerFactory server : List.of(new DefaultServerFactory(), new SimpleServerFactory())) {
            assertThat(server.getRequestLogFactory().isEnabled()).isTrue();

            MaracApplication.quieten(server);

            assertThat(server.getRequestLogFactory().isEnabled()).isFalse();
            assertThat(server.getRegisterDefaultExceptionMappers()).isFalse();
        }
    }
}
