package uk.marac.notice;

import org.jspecify.annotations.Nullable;

/**
 * How mail is handed over, without the password.
 *
 * @param requireTls whether nothing is said to a server that does not offer STARTTLS
 * @param user null where the server asks for none
 * @param from the address that every mail comes from
 * @param senderName the name beside it
 */
public record MailServer(
        String host, int port, boolean requireTls, @Nullable String user, String from, String senderName) {

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
