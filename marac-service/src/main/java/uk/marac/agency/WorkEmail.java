package uk.marac.agency;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** A member's address at work: one plain address, within the domains that the area's protocol allows. */
public final class WorkEmail {

    /** One address and nothing beside it: no name, no second one, nothing that a mail's header could take for its own. */
    public static final String PATTERN =
            "[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+";

    private static final Pattern ADDRESS = Pattern.compile(PATTERN);

    private WorkEmail() {}

    /**
     * As it is kept.
     *
     * @param domains where it may be; anywhere if there is none
     * @throws ProblemException 422 for what is no such address
     */
    static @Nullable Narrative checked(@Nullable String email, List<String> domains) {
        if (email == null) {
            return null;
        }
        if (!ADDRESS.matcher(email).matches()) {
            throw ProblemException.invalid("email", "is not one plain address");
        }
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!domains.isEmpty() && !domains.contains(domain)) {
            throw ProblemException.invalid("email", "is in no domain that the protocol allows");
        }
        return new Narrative(email);
    }
}
