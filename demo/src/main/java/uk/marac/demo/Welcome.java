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
        areas.forEach((code, id) -> lines.append("%n  area %-12s id %s".formatted(code, id)));
        lines.append("""


                Ashmere has held a meeting, with minutes and actions, and has another in about ten days: its agenda is out
                and research is coming in. Three referrals wait. Northfold has cases of its own. Neither sees the other.
                Two years of both are loaded while the service runs already; this console says how far they are.

                Who can sign in at Ashmere; at Northfold other people have the same offices, as northfold-…:

                """);
        DemoPerson.all().stream()
                .filter(person -> person.area().equals("ashmere"))
                .forEach(person -> lines.append("    %-26s %-22s %s, %s%n"
                        .formatted(
                                person.username(),
                                person.name(),
                                person.role().toLowerCase(Locale.ROOT).replace('_', ' '),
                                person.agency())));
        lines.append("""

                A token, and with it the referrals that wait (the addresses are variables in %1$s):

                  . %1$s
                  TOKEN=$(curl -s "$MARAC_TOKENS" -d grant_type=password -d client_id=marac-demo \\
                    -d username=ashmere-coordinator --data-urlencode "password@$MARAC_PASSWORD_FILE" | jq -r .access_token)
                  curl -s "$MARAC/areas/$AREA_ASHMERE/referrals?state=SUBMITTED" \\
                    -H @<(printf 'Authorization: Bearer %%s' "$TOKEN") | jq .

                What needs a fresh sign-in takes a token of client_id=marac-demo-stepup.
                The whole cycle through the API, step by step, and ten ways in which a MARAC goes wrong:

                  docs/api-walkthrough.sh %1$s
                  docs/ten-faults.sh %1$s
                """.formatted(folder.path("demo.env")));
        this.text = lines.toString();
    }

    String text() {
        return text;
    }
}
