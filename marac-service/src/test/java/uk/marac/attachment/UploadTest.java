package uk.marac.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.Referrals;

@Tag("database")
class UploadTest {

    private static final int SOON_MILLIS = 700;
    private static final byte[] DOCUMENT = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes();

    private final City city = City.open();
    private final String path =
            city.path("/referrals/" + Referrals.accepted(city).referral() + "/attachments");

    @Test
    void who_may_not_attach_is_refused_before_the_document_is_sent_and_who_may_is_waited_for() throws IOException {
        for (Api stranger : List.of(city.as(UUID.randomUUID()), city.as(Person.HEALTH))) {
            try (Upload refused = begin(stranger)) {
                assertThat(refused.status()).isEqualTo(404);
            }
        }
        assertThat(attempts()).extracting(LedgerEntry::outcome).containsExactly(Outcome.REFUSED, Outcome.REFUSED);

        try (Upload waited = begin(city.as(Person.HOUSING))) {
            assertThatThrownBy(() -> waited.status(SOON_MILLIS)).isInstanceOf(SocketTimeoutException.class);
            waited.finish();
            assertThat(waited.status()).isEqualTo(201);
        }
        assertThat(attempts())
                .extracting(LedgerEntry::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.DONE);
    }

    @Test
    void the_same_document_under_one_key_is_attached_once_and_another_is_refused() {
        Api housing = city.as(Person.HOUSING);
        Map<String, String> key = Map.of("Idempotency-Key", "attach-this-once");
        UUID first = attach(housing, key).id();

        assertThat(attach(housing, key).id()).isEqualTo(first);
        byte[] other = DOCUMENT.clone();
        other[other.length - 1] = ' ';
        send(housing, other, key).expect(422);
        send(housing, other, Map.of()).expect(201);
    }

    private Answer attach(Api caller, Map<String, String> headers) {
        return send(caller, DOCUMENT, headers);
    }

    private Answer send(Api caller, byte[] document, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/octet-stream");
        return caller.send("POST", path, document, all);
    }

    private List<LedgerEntry> attempts() {
        return Entries.of(city.service, city.area).stream()
                .filter(entry -> entry.permission().equals("ATTACH_DOCUMENT"))
                .toList();
    }

    private Upload begin(Api caller) throws IOException {
        return new Upload(city.service.address(), path, String.valueOf(caller.token()), DOCUMENT);
    }
}
