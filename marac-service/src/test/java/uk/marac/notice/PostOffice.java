package uk.marac.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.marac.testing.Ports;

/** A real mail server on this machine, that can be down, and how the service reaches it. */
final class PostOffice implements AutoCloseable {

    static final String FROM = "no-reply@partnership.example";
    static final String BASE = "https://partnership.example/sign-in";
    static final int ATTEMPTS = 3;

    private final int port = Ports.free();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private boolean open;

    PostOffice open() {
        server.start();
        open = true;
        return this;
    }

    Mailing mailing() {
        return new Mailing(mailer(false), URI.create(BASE), ATTEMPTS);
    }

    Mailer mailer(boolean requireTls) {
        return new Mailer(new MailServer("127.0.0.1", port, requireTls, null, FROM, "The partnership"), null);
    }

    /** Every mail that came, whole, as it came. */
    List<String> raw() {
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                mail.writeTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
            all.add(bytes.toString(StandardCharsets.UTF_8));
        }
        return all;
    }

    /** To whom mails came, in order of the alphabet, once for each mail. */
    List<String> addressees() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> header(mail, "To"))
                .sorted()
                .toList();
    }

    List<String> ids() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> header(mail, "Message-ID"))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.join(", ", mail.getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (open) {
            server.stop();
        }
    }
}
