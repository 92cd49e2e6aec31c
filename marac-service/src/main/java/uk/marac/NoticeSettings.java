package uk.marac;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.WorkEmail;
import uk.marac.notice.MailServer;
import uk.marac.notice.Mailer;
import uk.marac.notice.Mailing;

/**
 * How members are told by e-mail that something waits for them.
 *
 * @param baseUrl where they sign in, and all that a mail links to; https, or http on the loopback address
 * @param host of the mail server; off the loopback address it must offer STARTTLS with a certificate for this name
 * @param user null, as the password, where the server asks for none
 * @param senderName what readers see first, and the only words of a mail that are not ours
 * @param attempts after how many a notice is given up
 */
public record NoticeSettings(
        @NotNull URI baseUrl,
        @NotNull @Pattern(regexp = "[A-Za-z0-9.:-]+") String host,
        @NotNull @Min(1) @Max(65535) Integer port,
        @Nullable String user,
        @Nullable @Valid SecretReference password,
        @NotNull @Pattern(regexp = WorkEmail.PATTERN) String from,
        @NotNull @Pattern(regexp = "[^\\p{Cntrl}]{1,80}") String senderName,
        @Nullable @Min(1) @Max(50) Integer attempts) {

    private static final int USUAL_ATTEMPTS = 12;

    public NoticeSettings {
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("a mail server's user and password go together");
        }
        if (baseUrl != null && !isSafe(baseUrl)) {
            throw new IllegalArgumentException("baseUrl must be https, or http on the loopback address, and no more");
        }
    }

    public Mailing mailing() {
        char[] secret = password == null ? null : password.resolve();
        try {
            return new Mailing(new Mailer(server(), secret), baseUrl, attempts == null ? USUAL_ATTEMPTS : attempts);
        } finally {
            if (secret != null) {
                Arrays.fill(secret, '\0');
            }
        }
    }

    MailServer server() {
        return new MailServer(host, port, !DatabaseTls.isLoopback(host), user, from, senderName);
    }

    private static boolean isSafe(URI url) {
        String host = url.getHost();
        return host != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && ("https".equals(url.getScheme())
                        || ("http".equals(url.getScheme()) && DatabaseTls.isLoopback(host)));
    }
}
