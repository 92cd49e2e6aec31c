package uk.marac.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import uk.marac.id.AreaId;

/** The service's configuration file in a demonstration, and the same addresses for scripts. */
record DemoConfiguration(DemoFolder folder, DemoPorts ports, String database, URI issuer) {
    static final String LOG_ORIGIN = "demo.invalid";

    String address() {
        return "http://127.0.0.1:" + ports.service();
    }

    String tokenAddress() {
        return issuer + "/protocol/openid-connect/token";
    }

    String text() throws IOException {
        return """
                database:
                  url: %s
                  user: %s
                  password: file:%s
                keys:
                  ring: %s
                  password: file:%s
                oidc:
                  issuer: %s
                  # The last two take passwords, which no production configuration accepts.
                  parties: [marac-web, marac-cli, marac-demo, marac-demo-stepup]
                logOrigin: %s
                server:
                  applicationConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  registerDefaultExceptionMappers: false
                  requestLog: {appenders: []}
                logging:
                  level: INFO
                  appenders: [{type: file, currentLogFilename: '%s', archive: false}]
                """.formatted(
                        database,
                        DemoPostgres.SERVICE_LOGIN,
                        folder.secretFile("database-service"),
                        folder.path("ring.bcfks"),
                        folder.secretFile("ring"),
                        issuer,
                        LOG_ORIGIN,
                        ports.service(),
                        ports.administration(),
                        folder.path("service.log"));
    }

    /** Shell variables, to be read with {@code . .demo/demo.env}. */
    String environment(Map<String, AreaId> areas) throws IOException {
        StringBuilder lines = new StringBuilder();
        line(lines, "MARAC", address());
        line(lines, "MARAC_TOKENS", tokenAddress());
        line(lines, "MARAC_PASSWORD_FILE", folder.secretFile("sign-in").toString());
        areas.forEach((code, id) -> line(lines, "AREA_" + code.toUpperCase(Locale.ROOT), id.toString()));
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name).append("='").append(value.replace("'", "'\\''")).append("'\n");
    }
}
