package uk.marac.datareturn;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Of people, how many count in a measure, how many do not, and of how many it is not known. */
final class PersonTally {

    private static final List<Measure> MEASURES = List.of(
            Measure.VICTIMS_MINORITISED,
            Measure.VICTIMS_LGBT,
            Measure.VICTIMS_DISABLED,
            Measure.VICTIMS_MALE,
            Measure.VICTIMS_AGED_16_TO_17,
            Measure.PERPETRATORS_UNDER_18);

    private final Map<PersonAnswers, Long> people;

    PersonTally(Map<PersonAnswers, Long> people) {
        this.people = people;
    }

    /** @param protocolNumber of the version that says how codes of the area's own schemes count */
    Stream<Figure> figures(int protocolNumber) {
        return MEASURES.stream().map(measure -> {
            long yes = count(measure, Known.YES);
            return new Figure(
                    measure,
                    null,
                    yes,
                    yes + count(measure, Known.NO),
                    count(measure, Known.UNKNOWN),
                    List.of(protocolNumber));
        });
    }

    private long count(Measure measure, Known answer) {
        return people.entrySet().stream()
                .filter(some -> some.getKey().answers().get(measure) == answer)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
