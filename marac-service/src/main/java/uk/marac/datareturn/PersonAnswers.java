package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.equality.CountedGroups;
import uk.marac.equality.EqualityStatement;
import uk.marac.person.AgeBand;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.protocol.EqualityGroup;
import uk.marac.vault.Confidential;

/** In what somebody counts by what their referral states, without who they are. */
record PersonAnswers(PartyRole role, Map<Measure, Known> answers) {

    /** @param day on which their case was first heard in the period */
    static PersonAnswers of(PersonRow person, LocalDate day, CountedGroups groups) {
        return new PersonAnswers(
                person.role(),
                switch (person.role()) {
                    case VICTIM -> victim(person, day, groups);
                    case PERPETRATOR -> Map.of(Measure.PERPETRATORS_UNDER_18, aged(person, day, age -> age < 18));
                    case CHILD, ADULT_AT_RISK -> Map.<Measure, Known>of();
                });
    }

    private static Map<Measure, Known> victim(PersonRow person, LocalDate day, CountedGroups groups) {
        EqualityStatement said = Confidential.valueOf(person.equality());
        return Map.of(
                Measure.VICTIMS_MINORITISED, in(EqualityGroup.MINORITISED, said, groups),
                Measure.VICTIMS_LGBT, in(EqualityGroup.LGBT, said, groups),
                Measure.VICTIMS_DISABLED, in(EqualityGroup.DISABLED, said, groups),
                Measure.VICTIMS_MALE, in(EqualityGroup.MALE, said, groups),
                Measure.VICTIMS_AGED_16_TO_17, aged(person, day, age -> age == 16 || age == 17));
    }

    private static Known in(EqualityGroup group, @Nullable EqualityStatement said, CountedGroups groups) {
        return Known.of(groups.isIn(group, said));
    }

    /** By every date of birth that is stated: where they lead to different answers, none is known. */
    private static Known aged(PersonRow person, LocalDate day, IntPredicate age) {
        return Known.agreed(Stream.concat(
                        Stream.ofNullable(Confidential.valueOf(person.bornOn())), person.otherBirthDates().stream())
                .map(born -> age.test(AgeBand.age(born, day)))
                .collect(Collectors.toSet()));
    }
}
