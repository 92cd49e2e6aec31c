package uk.marac.demo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import uk.marac.MaracApplication;

/** Reads what is told in {@code resources/content}. */
final class Stories {
    private Stories() {}

    static List<ReferralStory> referrals(String file) {
        return List.of(read(file, ReferralStory[].class));
    }

    static List<HearingStory> hearings(String file) {
        return List.of(read(file, HearingStory[].class));
    }

    static <T> T read(String file, Class<T> type) {
        try (InputStream json = Stories.class.getResourceAsStream("/content/" + file + ".json")) {
            // The reader refuses what it does not know, as it does for the API: a misspelt field is found here.
            return MaracApplication.json().readValue(Objects.requireNonNull(json, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
