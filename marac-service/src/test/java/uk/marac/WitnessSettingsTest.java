package uk.marac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;

class WitnessSettingsTest {

    private static final String KEY = key("witness.example/w1", SignatureType.ED25519_COSIGNATURE);
    private static final String OTHER_TYPE = key("witness.example/w1", SignatureType.ML_DSA_44_COSIGNATURE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://witness.example/",
                "http://127.0.0.1.example/",
                "ftp://witness.example/",
                "https://user:word@witness.example/",
                "https://witness.example/?key=1",
                "https://witness.example/#w1",
                "/add-checkpoint"
            })
    void an_address_that_is_not_safe_or_says_more_is_refused(String url) {
        assertThatThrownBy(() -> settings(url, null, KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://witness.example", "https://witness.example/w1/", "http://127.0.0.1:8130"})
    void any_other_is_asked_below_it(String url) {
        assertThat(settings(url, null, KEY).witness().url()).isEqualTo(URI.create(url));
    }

    @Test
    void plain_http_to_another_machine_is_said_on_purpose() {
        assertThat(settings("http://witness.example/", true, KEY).witness().keys())
                .hasSize(1);
        assertThatThrownBy(() -> settings("http://witness.example/", false, KEY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings("ftp://witness.example/", true, KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_keys_are_different_ones_of_one_name_that_sign_with_a_time() {
        String url = "https://witness.example/";
        assertThat(settings(url, null, KEY, OTHER_TYPE).witness().keys()).hasSize(2);
        for (List<String> wrong : List.of(
                List.of(KEY, KEY),
                List.of(KEY, key("witness.example/w2", SignatureType.ED25519_COSIGNATURE)),
                List.of(key("witness.example/w1", SignatureType.ED25519)),
                List.of("witness.example/w1+00000000+BAAA"))) {
            assertThatThrownBy(() -> settings(url, null, wrong.toArray(String[]::new)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void no_two_witnesses_have_one_name() {
        WitnessSettings one = settings("https://witness.example/", null, KEY);
        WitnessSettings another = settings("https://witness.example/", null, OTHER_TYPE);

        assertThat(new LedgerSettings(null, List.of(one), null).witnessing().witnesses())
                .hasSize(1);
        assertThatThrownBy(() -> new LedgerSettings(null, List.of(one, another), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WitnessSettings settings(String url, @Nullable Boolean plainHttp, String... keys) {
        return new WitnessSettings("w1", URI.create(url), List.of(keys), plainHttp);
    }

    private static String key(String name, SignatureType type) {
        return new NoteSigner(name, type, new byte[NoteSigner.SEED_LENGTH])
                .verifierKey()
                .toString();
    }
}
