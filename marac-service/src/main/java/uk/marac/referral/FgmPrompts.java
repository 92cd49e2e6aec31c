package uk.marac.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.person.AgeBand;
import uk.marac.person.PartyRequest;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDetails;
import uk.marac.person.PersonView;

/**
 * When to remind a referrer that known female genital mutilation of a girl under 18 is reported to the police: section 5B of
 * the Female Genital Mutilation Act 2003. Children are asked about too, and so is a victim whose age is not known; of several dates of birth the youngest counts. No sex is asked for it: what was said of it may lack.
 */
final class FgmPrompts {

    private static final int ADULT = 18;

    /** @param births every date of birth that was stated */
    private record Someone(String name, PartyRole role, List<LocalDate> births) {}

    private FgmPrompts() {}

    /** Of a referral as it was sent. */
    static @Nullable FgmPrompt of(ReferralRequest request, LocalDate day) {
        List<Someone> people = new ArrayList<>();
        people.add(someone("victim", PartyRole.VICTIM, request.victim()));
        for (int i = 0; i < request.children().size(); i++) {
            people.add(someone(
                    "children[" + i + "]", PartyRole.CHILD, request.children().get(i)));
        }
        for (int i = 0; i < request.adultsAtRisk().size(); i++) {
            people.add(someone(
                    "adultsAtRisk[" + i + "]",
                    PartyRole.ADULT_AT_RISK,
                    request.adultsAtRisk().get(i)));
        }
        return of(request.strands(), request.fgmReport(), people.stream(), day);
    }

    /** Of a referral as it is read. */
    static @Nullable FgmPrompt of(
            Collection<VawgStrand> strands, @Nullable FgmReport report, List<PersonView> people, LocalDate day) {
        return of(
                strands,
                report,
                people.stream()
                        .filter(person -> person.role() != PartyRole.PERPETRATOR)
                        .map(person -> new Someone(
                                person.id().toString(),
                                person.role(),
                                births(person.bornOn(), person.otherBirthDates()))),
                day);
    }

    private static @Nullable FgmPrompt of(
            Collection<VawgStrand> strands, @Nullable FgmReport report, Stream<Someone> people, LocalDate day) {
        if (!strands.contains(VawgStrand.FGM)) {
            return null;
        }
        List<String> under18 = new ArrayList<>();
        List<String> ageUnknown = new ArrayList<>();
        people.forEach(person -> {
            if (person.births().isEmpty()) {
                if (person.role() != PartyRole.ADULT_AT_RISK) {
                    ageUnknown.add(person.name());
                }
            } else if (AgeBand.age(Collections.max(person.births()), day) < ADULT) {
                under18.add(person.name());
            }
        });
        return under18.isEmpty() && ageUnknown.isEmpty()
                ? null
                : new FgmPrompt(duty(report), List.copyOf(under18), List.copyOf(ageUnknown));
    }

    private static FgmDuty duty(@Nullable FgmReport report) {
        if (report == null) {
            return FgmDuty.ASK_PROFESSION;
        }
        if (Boolean.TRUE.equals(report.reported())) {
            return FgmDuty.REPORTED;
        }
        if (report.profession() == null) {
            return FgmDuty.ASK_PROFESSION;
        }
        if (!report.profession().hasFgmDuty()) {
            return FgmDuty.NOT_THE_REFERRERS;
        }
        return report.reported() == null ? FgmDuty.REPORT_NOW : FgmDuty.SAID_NOT_THEIRS;
    }

    private static Someone someone(String name, PartyRole role, PartyRequest person) {
        PersonDetails details = person.details();
        return new Someone(
                name, role, births(person.bornOn(), details == null ? List.of() : details.otherBirthDates()));
    }

    private static List<LocalDate> births(@Nullable LocalDate first, List<LocalDate> others) {
        return Stream.concat(Stream.ofNullable(first), others.stream()).toList();
    }
}
