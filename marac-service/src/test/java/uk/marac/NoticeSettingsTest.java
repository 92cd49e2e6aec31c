package uk.marac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeSettingsTest {

    private static final String BASE = "https://partnership.example/";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.8.8", "::1"})
    void a_mail_server_on_this_machine_need_not_encrypt(String host) {
        assertThat(settings(BASE, host, null).server().requireTls()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.example", "127.0.0.1.example", "10.0.0.1", "localhost.example"})
    void any_other_must(String host) {
        assertThat(settings(BASE, host, null).server().requireTls()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partnership.example/",
                "ftp://partnership.example/",
                "https://user@partnership.example/",
                "https://partnership.example/?case=1",
                "https://partnership.example/#case",
                "/sign-in"
            })
    void a_link_that_is_not_safe_to_follow_or_says_more_is_refused(String link) {
        assertThatThrownBy(() -> settings(link, "localhost", null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(settings("http://localhost:8080/", "localhost", null).baseUrl())
                .isNotNull();
    }

    @Test
    void a_user_without_a_password_is_refused() {
        assertThatThrownBy(() -> settings(BASE, "localhost", "somebody")).isInstanceOf(IllegalArgumentException.class);
    }

    private static NoticeSettings settings(String link, String host, @Nullable String user) {
        return new NoticeSettings(
                URI.create(link), host, 587, user, null, "no-reply@partnership.example", "The partnership", null);
    }
}
