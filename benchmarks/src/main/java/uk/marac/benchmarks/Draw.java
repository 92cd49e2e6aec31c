package uk.marac.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import uk.marac.vault.Narrative;

/** Made-up values, the same from the same seed, so that two databases can hold the same content. */
final class Draw {

    private static final List<String> SURNAMES = List.of(
            "Okafor-Lloyd",
            "Nguyễn",
            "O’Brien",
            "al-Masri",
            "García Márquez",
            "Þórsdóttir",
            "van der Berg",
            "Kaur",
            "Smith",
            "Wójcik",
            "Adeyemi",
            "Jones",
            "Patel",
            "Taylor");
    private static final List<String> GIVEN_NAMES = List.of(
            "Nia",
            "Thị Hương",
            "Siobhán",
            "Layla",
            "María José",
            "Guðrún",
            "Anneke",
            "Harpreet",
            "Jane",
            "Bogusława",
            "Folasade",
            "Owen",
            "Ravi",
            "Tom");
    private static final List<String> STREETS =
            List.of("Quiet Lane", "Loud Street", "Canal Row", "Mill Bank", "Station Approach", "Orchard Close");
    private static final List<String> SENTENCES = List.of(
            "Threats at the door on two evenings.",
            "The abuse has changed since the separation.",
            "The school reports a change in the older child.",
            "Seen by the practice in the last month, no injury recorded.",
            "The tenancy is in the victim's name alone.",
            "An earlier order ended in the spring.",
            "Calls come at night and stop when the phone is off.",
            "No contact with the service since the last referral.");

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    Narrative surname() {
        return new Narrative(of(SURNAMES));
    }

    Narrative givenNames() {
        return new Narrative(of(GIVEN_NAMES));
    }

    Narrative addressLines() {
        return new Narrative(number(1, 240) + " " + of(STREETS) + ", Ashmere");
    }

    Narrative postcode() {
        return new Narrative("ZZ" + number(1, 9) + " " + number(1, 9) + "ZZ");
    }

    Narrative text(int sentences) {
        return new Narrative(String.join(
                " ",
                random.ints(sentences, 0, SENTENCES.size())
                        .mapToObj(SENTENCES::get)
                        .toList()));
    }
}
