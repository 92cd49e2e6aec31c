package uk.marac.transfer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.marac.access.Audience;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.person.PersonDetails;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.SharingDecisionRow;
import uk.marac.repeat.RepeatDeterminationRow;
import uk.marac.vault.Confidential;

/** Papers of what was referred. Each has the audience that it had where it was said. */
final class ReferralPapers {

    private ReferralPapers() {}

    static Paper referral(ReferralRow row, List<PersonRow> people, PaperAgencies names) {
        return referral(row, people, names, new PaperLines());
    }

    /** Of one that tells of the same incident: its people travel as it names them. */
    static Paper takenIn(ReferralRow row, List<PersonRow> people, PaperAgencies names) {
        PaperLines lines = new PaperLines();
        people.forEach(person -> lines.say(
                who(person),
                Objects.requireNonNullElse(Confidential.valueOf(person.bornOn()), "born on a day not known")));
        return referral(row, people, names, lines);
    }

    private static Paper referral(ReferralRow row, List<PersonRow> people, PaperAgencies names, PaperLines lines) {
        lines.say("referrer", row.referrerName())
                .all("criteria", row.criteria().value())
                .say("reason of judgement", row.judgementReason())
                .say("incident on", row.incidentOn().value())
                .say("day of", row.incidentBasis().value())
                .say("narrative", row.narrative())
                .all("indicators", row.indicators().value())
                .all("strands", row.strandsStated())
                .say("victim aware", row.victimAware().value().aware())
                .say("why the victim is not", row.victimAware().value().whyNot())
                .say("afraid of", row.afraidOf())
                .say("safe to talk to", row.safeToTalkTo())
                .say("not safe to talk to", row.unsafeToTalkTo());
        people.forEach(person -> details(lines, person));
        return new Paper(
                PaperKind.REFERRAL,
                row.id().toString(),
                row.agencyId(),
                names.name(row.agencyId()),
                row.submittedAt(),
                Audience.CHAIR_COORDINATOR_IDVA,
                lines.list());
    }

    private static void details(PaperLines lines, PersonRow person) {
        PersonDetails details = Confidential.valueOf(person.details());
        if (details == null) {
            return;
        }
        String who = who(person) + ": ";
        lines.say(who + "occupation", details.occupation())
                .say(who + "relationship to perpetrator", details.relationshipToPerpetrator())
                .say(who + "immigration status", details.immigrationStatus())
                .say(who + "mental health", details.mentalHealth())
                .say(who + "substances", details.substances());
    }

    private static String who(PersonRow person) {
        return person.role() + " " + person.givenNames().value() + " "
                + person.surname().value();
    }

    /** Why the area that offers it shares it; why each agency shared it there is between that agency and its coordinator. */
    static List<Paper> sharing(Tx tx, CaseId id, PaperAgencies names) {
        return decisions(tx, id)
                .filter(row -> names.isHost(row.agencyId()))
                .map(row -> sharing(row, names))
                .toList();
    }

    /** The agency of each decision that does not go. */
    static Stream<String> leftOut(Tx tx, CaseId id, PaperAgencies names) {
        return decisions(tx, id).filter(row -> !names.isHost(row.agencyId())).map(row -> names.name(row.agencyId())
                .value());
    }

    private static Stream<SharingDecisionRow> decisions(Tx tx, CaseId id) {
        return tx
                .rows(SharingDecisionRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.recorded_at, t.id")
                .list()
                .stream();
    }

    private static Paper sharing(SharingDecisionRow row, PaperAgencies names) {
        PaperLines lines = new PaperLines()
                .say("consent", row.consent().value())
                .say("why", row.consentReason())
                .say("purpose", row.purpose())
                .all("lawful bases", row.lawfulBases().value())
                .say("necessity", row.necessity())
                .say("proportionality", row.proportionality())
                .say("risks of sharing", row.risksOfSharing())
                .say("risks of not sharing", row.risksOfNotSharing())
                .say("decided by", row.decisionMaker())
                .say("as", row.decisionMakerRole())
                .say("decided at", row.decidedAt().value())
                .say("informed", row.informed())
                .say("review on", Confidential.valueOf(row.reviewOn()));
        return new Paper(
                PaperKind.SHARING_DECISION,
                row.id().toString(),
                null,
                names.name(row.agencyId()),
                row.recordedAt(),
                Audience.CHAIR_COORDINATOR,
                lines.list());
    }

    static List<Paper> repeat(Tx tx, CaseId id, PaperAgencies names) {
        return tx.rows(RepeatDeterminationRow.class).where("t.case_id = :case").bind("case", id).list().stream()
                .map(row -> repeat(row, names))
                .toList();
    }

    private static Paper repeat(RepeatDeterminationRow row, PaperAgencies names) {
        PaperLines lines = new PaperLines()
                .say("verdict", row.verdict().value())
                .say("proposed", Confidential.valueOf(row.proposed()))
                .say("because", row.why().value())
                .say("counted from", Confidential.valueOf(row.anchorOn()))
                .say("reason", row.reason())
                .say("what will be different", row.willBeDifferent());
        return new Paper(
                PaperKind.REPEAT_DETERMINATION,
                row.id().toString(),
                null,
                names.host(),
                row.confirmedAt().value(),
                Audience.CHAIR_COORDINATOR,
                lines.list());
    }
}
