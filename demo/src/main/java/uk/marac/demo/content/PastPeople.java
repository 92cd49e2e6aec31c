package uk.marac.demo.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.marac.person.AddressRequest;
import uk.marac.person.PartyRequest;

/** Who a family of the past is: the same each time that it comes, and nobody else. */
final class PastPeople {
    private static final LocalDate OLDEST = LocalDate.of(1968, 1, 1);
    private static final int BIRTHDAYS = 12_400;
    /** Has no divisor in common with the birthdays: no two adults of an area are born on one day, so none are mistaken. */
    private static final int STRIDE = 7_919;

    private final String town;
    private final LocalDate start;
    private final PastWords words;
    private final long seed;

    /** @param start before which every child was born */
    PastPeople(String town, LocalDate start, PastWords words, long seed) {
        this.town = town;
        this.start = start;
        this.words = words;
        this.seed = seed;
    }

    /** The victim, the perpetrator, then the children. */
    List<PartyRequest> family(int number, int children) {
        Random drawn = PastWords.draws(seed * 100_000 + number);
        boolean woman = drawn.nextInt(12) > 0;
        String surname = PastWords.one(words.surnames(), drawn);
        String other = drawn.nextInt(3) == 0 ? surname : PastWords.one(words.surnames(), drawn);
        LocalDate born = birthday(2 * number);
        List<AddressRequest> home = address(drawn);
        List<PartyRequest> family = new ArrayList<>();
        family.add(party(surname, given(woman, drawn), born, woman, null, home));
        family.add(party(
                other,
                given(!woman, drawn),
                birthday(2 * number + 1),
                !woman,
                PastWords.one(List.of("husband or wife", "partner", "former partner", "former partner"), drawn),
                drawn.nextInt(3) == 0 ? home : address(drawn)));
        LocalDate earliest = later(born.plusYears(18), start.minusYears(16));
        long days = ChronoUnit.DAYS.between(earliest, start.minusDays(30));
        for (int i = 0; i < children; i++) {
            boolean girl = drawn.nextBoolean();
            LocalDate childBorn = earliest.plusDays((long) (days * drawn.nextDouble()));
            family.add(party(
                    drawn.nextBoolean() ? surname : other,
                    given(girl, drawn),
                    childBorn,
                    girl,
                    girl ? "daughter of the victim" : "son of the victim",
                    List.of()));
        }
        return family;
    }

    private static PartyRequest party(
            String surname,
            String given,
            LocalDate born,
            boolean woman,
            @Nullable String relationship,
            List<AddressRequest> addresses) {
        return new PartyRequest(
                surname, given, List.of(), born, woman ? "female" : "male", relationship, false, addresses, null, null);
    }

    private List<AddressRequest> address(Random drawn) {
        String lines = (1 + drawn.nextInt(120)) + " " + PastWords.one(words.streets(), drawn) + ", " + town;
        String postcode = "ZZ" + (1 + drawn.nextInt(9)) + " " + (1 + drawn.nextInt(9)) + "ZZ";
        return List.of(new AddressRequest(lines, postcode, null, null));
    }

    private String given(boolean woman, Random drawn) {
        return PastWords.one(woman ? words.women() : words.men(), drawn);
    }

    private static LocalDate birthday(int number) {
        return OLDEST.plusDays((long) number * STRIDE % BIRTHDAYS);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
