package uk.marac.demo;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import uk.marac.id.AreaId;

/** What a newcomer needs to know when everything runs. */
final class Welcome {
    private final String text;

    Welcome(DemoConfiguration configuration, Map<String, AreaId> areas, DemoFolder folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        lines.append("""

                MARAC with fictional people only. This machine alone can reach it.

                  service       %s
                  sign-in       %s
                  password      %s   (everybody's)
                  data          %s   (owner only; --fresh starts over)
                """.formatted(
                        configuration.address(), configuration.issuer(), folder.secret("sign-in"), folder.path("")));
        areas.forEach((code, id) -> {
            lines.append("%n  area %s, id %s%n".formatted(code, id));
            DemoPerson.all().stream()
                    .filter(person -> person.area().equals(code))
                    .forEach(person -> lines.append("    %-28s %-24s %s, %s%n"
                            .formatted(
                                    person.username(),
                                    person.name(),
                                    person.role().toLowerCase(Locale.ROOT).replace('_', ' '),
                                    person.agency())));
        });
        lines.append("""

                A token, and a call with it (the addresses are variables in %1$s):

                  . %1$s
                  TOKEN=$(curl -s "$MARAC_TOKENS" -d grant_type=password -d client_id=marac-demo \\
                    -d username=ashmere-coordinator --data-urlencode "password@$MARAC_PASSWORD_FILE" | jq -r .access_token)
                  curl -s "$MARAC/areas/$AREA_ASHMERE/agencies" -H "Authorization: Bearer $TOKEN" | jq .
                """.formatted(folder.path("demo.env")));
        this.text = lines.toString();
    }

    String text() {
        return text;
    }
}
