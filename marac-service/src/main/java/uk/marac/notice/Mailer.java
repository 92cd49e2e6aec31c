package uk.marac.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import uk.marac.id.NoticeId;
import uk.marac.vault.Narrative;

/** Hands mails over by SMTP, one at a time. It never waits for long: a server that hangs is a server that fails. */
public final class Mailer {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private final MailServer server;
    private final char @Nullable [] password;
    private final Session session;

    /** @param password null where the server asks for none */
    public Mailer(MailServer server, char @Nullable [] password) {
        this.server = server;
        this.password = password == null ? null : password.clone();
        this.session = Session.getInstance(properties(server));
    }

    /** The library's own names for what it may do. */
    static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(server.requireTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.put("mail.smtp.from", server.from());
        // A farewell that is not answered is no reason to send the same again.
        properties.put("mail.smtp.quitwait", "false");
        // Otherwise the library tells the name of this machine.
        properties.put("mail.smtp.localhost", server.domain());
        return properties;
    }

    /**
     * Sends one notice to one address.
     *
     * @param id a mail that is sent again has the same, so that the reader's program can tell
     * @throws MessagingException if the server did not take it; its text may hold the address
     */
    void send(NoticeId id, Instant at, Narrative to, NoticeText text) throws MessagingException {
        InternetAddress recipient = new InternetAddress(to.value(), true);
        Notice mail = new Notice(session, "<" + id + "@" + server.domain() + ">");
        mail.setFrom(sender());
        mail.setRecipient(Message.RecipientType.TO, recipient);
        mail.setSentDate(Date.from(at));
        mail.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        mail.setText(text.body(), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.user(), password == null ? null : new String(password));
            transport.sendMessage(mail, new InternetAddress[] {recipient});
        }
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(server.from(), server.senderName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every machine knows UTF-8", e);
        }
    }

    /** The library would make an id anew each time. */
    private static final class Notice extends MimeMessage {

        private final String id;

        Notice(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
