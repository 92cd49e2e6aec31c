package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.id.NoticeId;
import uk.marac.vault.Narrative;

class MailTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final PostOffice post = new PostOffice().open();
    private final NoticeId id = new NoticeId(UUID.randomUUID());

    @AfterEach
    void close() {
        post.close();
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void a_mail_says_how_many_and_where_to_sign_in_and_not_what_it_is_about(NoticeKind kind) throws MessagingException {
        send("somebody@agency.example", NoticeText.of(kind, 4, URI.create(PostOffice.BASE)));

        String mail = post.raw().get(0);
        assertThat(mail)
                .contains(PostOffice.BASE)
                .contains(": 4")
                .contains("From: The partnership <" + PostOffice.FROM + ">")
                .contains("Auto-Submitted: auto-generated")
                .contains("Content-Type: text/plain");
        assertThat(mail.toLowerCase(Locale.ROOT))
                .doesNotContain("marac", "abuse", "domestic", "victim", "case", "agenda", "referral", "minutes")
                .doesNotContain("x-mailer")
                .doesNotContain(System.getProperty("user.name") + "@");
    }

    @Test
    void a_mail_that_is_sent_again_has_the_same_id_and_another_has_another() throws MessagingException {
        send("somebody@agency.example", text());
        send("somebody@agency.example", text());
        post.mailer(false).send(new NoticeId(UUID.randomUUID()), AT, new Narrative("somebody@agency.example"), text());

        assertThat(post.ids()).hasSize(3);
        assertThat(post.ids().get(1)).isEqualTo(post.ids().get(0)).isEqualTo("<" + id + "@partnership.example>");
        assertThat(post.ids().get(2)).isNotEqualTo(post.ids().get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@agency.example, b@agency.example",
                "a@agency.example\r\nBcc: b@agency.example",
                "Somebody <a@agency.example",
                "nowhere"
            })
    void what_is_not_one_address_gets_no_mail(String address) throws MessagingException {
        assertThatThrownBy(() -> send(address, text())).isInstanceOf(MessagingException.class);
        assertThat(post.raw()).isEmpty();

        send("a@agency.example", text());
        assertThat(post.addressees()).containsExactly("a@agency.example");
    }

    @Test
    void to_a_server_that_must_encrypt_and_does_not_nothing_is_said() throws MessagingException {
        assertThatThrownBy(() -> post.mailer(true).send(id, AT, new Narrative("a@agency.example"), text()))
                .isInstanceOf(MessagingException.class);
        assertThat(post.raw()).isEmpty();

        send("a@agency.example", text());
        assertThat(post.raw()).hasSize(1);
    }

    private void send(String address, NoticeText text) throws MessagingException {
        post.mailer(false).send(id, AT, new Narrative(address), text);
    }

    private static NoticeText text() {
        return NoticeText.of(NoticeKind.MINUTES_ISSUED, 1, URI.create(PostOffice.BASE));
    }
}
