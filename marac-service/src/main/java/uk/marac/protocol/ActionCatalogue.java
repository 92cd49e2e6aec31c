package uk.marac.protocol;

import static uk.marac.agency.AgencyKind.ADULT_SOCIAL_CARE;
import static uk.marac.agency.AgencyKind.CHILDRENS_SOCIAL_CARE;
import static uk.marac.agency.AgencyKind.EDUCATION;
import static uk.marac.agency.AgencyKind.HOUSING;
import static uk.marac.agency.AgencyKind.IDVA_SERVICE;
import static uk.marac.agency.AgencyKind.MENTAL_HEALTH;
import static uk.marac.agency.AgencyKind.OTHER;
import static uk.marac.agency.AgencyKind.POLICE;
import static uk.marac.agency.AgencyKind.PRIMARY_CARE;
import static uk.marac.agency.AgencyKind.PROBATION;
import static uk.marac.agency.AgencyKind.SECONDARY_CARE;
import static uk.marac.agency.AgencyKind.SUBSTANCE_USE;
import static uk.marac.agency.AgencyKind.VOLUNTARY_SECTOR;
import static uk.marac.protocol.ActionAim.EITHER;
import static uk.marac.protocol.ActionAim.NOT_PERPETRATOR;
import static uk.marac.protocol.ActionAim.PERPETRATOR;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.marac.web.ProblemException;

/** The kinds of action that every area has, and those that its protocol adds. */
public final class ActionCatalogue {

    private static final List<ActionKind> EVERYWHERE = List.of(
            ActionKind.of("ADDRESS_MARKER", "Marker on the address, calls treated as urgent", NOT_PERPETRATOR, POLICE),
            ActionKind.of("ARREST", "Outstanding arrest", PERPETRATOR, POLICE),
            ActionKind.of("BAIL_CONDITIONS", "Bail conditions", PERPETRATOR, POLICE),
            ActionKind.of("DVPN_DVPO", "Domestic violence protection notice or order", PERPETRATOR, POLICE),
            ActionKind.of("DAPO", "Domestic abuse protection order", PERPETRATOR, POLICE),
            ActionKind.of("STALKING_PROTECTION_ORDER", "Stalking protection order", PERPETRATOR, POLICE),
            ActionKind.of("CLARES_LAW", "Disclosure of a history of abuse (Clare's Law)", NOT_PERPETRATOR, POLICE),
            ActionKind.of("POLICE_VISIT", "Police visit", EITHER, POLICE),
            ActionKind.of("BODY_WORN_VIDEO", "Review of body-worn video", EITHER, POLICE),
            ActionKind.of("INTELLIGENCE", "Intelligence on the perpetrator", PERPETRATOR, POLICE),
            ActionKind.of("DISRUPTION", "Disruption of the perpetrator", PERPETRATOR, POLICE),
            ActionKind.of(
                    "FORCED_MARRIAGE_ORDER",
                    "Forced marriage protection order",
                    EITHER,
                    POLICE,
                    CHILDRENS_SOCIAL_CARE,
                    ADULT_SOCIAL_CARE),
            ActionKind.of("FGM_PROTECTION_ORDER", "FGM protection order", EITHER, POLICE, CHILDRENS_SOCIAL_CARE),
            ActionKind.of("IDVA_CONTACT", "Contact by the Idva", NOT_PERPETRATOR, IDVA_SERVICE),
            ActionKind.of("SAFETY_PLAN", "Safety plan", NOT_PERPETRATOR, IDVA_SERVICE, VOLUNTARY_SECTOR),
            ActionKind.of("VICTIM_FEEDBACK", "Telling the victim what was agreed", NOT_PERPETRATOR, IDVA_SERVICE),
            ActionKind.of("COURT_SUPPORT", "Support at court", NOT_PERPETRATOR, IDVA_SERVICE),
            ActionKind.of("CIVIL_ORDER", "Help with a civil order", NOT_PERPETRATOR, IDVA_SERVICE),
            ActionKind.of("REFUGE", "Place in a refuge", NOT_PERPETRATOR, IDVA_SERVICE, HOUSING, VOLUNTARY_SECTOR),
            ActionKind.of("SARC", "Sexual assault referral centre", NOT_PERPETRATOR, IDVA_SERVICE, SECONDARY_CARE),
            ActionKind.of("SECTION_17", "Assessment of a child in need (section 17)", EITHER, CHILDRENS_SOCIAL_CARE),
            ActionKind.of("SECTION_47", "Child protection enquiry (section 47)", EITHER, CHILDRENS_SOCIAL_CARE),
            ActionKind.of("CHILD_CONTACT", "Contact arrangements for a child", EITHER, CHILDRENS_SOCIAL_CARE),
            ActionKind.of("MASH", "Referral to the safeguarding hub (MASH)", EITHER),
            ActionKind.of("CARE_ACT_ASSESSMENT", "Care Act assessment", EITHER, ADULT_SOCIAL_CARE),
            ActionKind.of("SECTION_42", "Adult safeguarding enquiry (section 42)", NOT_PERPETRATOR, ADULT_SOCIAL_CARE),
            ActionKind.of(
                    "CODED_FLAG",
                    "Coded flag, hidden from online view",
                    NOT_PERPETRATOR,
                    PRIMARY_CARE,
                    SECONDARY_CARE,
                    MENTAL_HEALTH),
            ActionKind.of(
                    "ROUTINE_ENQUIRY", "Routine enquiry, seen alone", NOT_PERPETRATOR, PRIMARY_CARE, SECONDARY_CARE),
            ActionKind.of(
                    "MENTAL_HEALTH", "Mental health referral or appointment", EITHER, PRIMARY_CARE, MENTAL_HEALTH),
            ActionKind.of("SUBSTANCE_USE", "Help with drugs or alcohol", EITHER, SUBSTANCE_USE),
            ActionKind.of(
                    "SHARE_ABSENCE", "Telling others of missed appointments", EITHER, MENTAL_HEALTH, SUBSTANCE_USE),
            ActionKind.of("SANCTUARY", "Sanctuary scheme, locks and doors", NOT_PERPETRATOR, HOUSING),
            ActionKind.of("HOUSING_TRANSFER", "Move to another home", NOT_PERPETRATOR, HOUSING),
            ActionKind.of("TENANCY_ACTION", "Tenancy action against the perpetrator", PERPETRATOR, HOUSING),
            ActionKind.of("LICENCE_CONDITIONS", "Licence conditions", PERPETRATOR, PROBATION),
            ActionKind.of("RECALL", "Recall to prison", PERPETRATOR, PROBATION),
            ActionKind.of("RELEASE_DATE", "Telling others of a release date", EITHER, PROBATION),
            ActionKind.of("VICTIM_LIAISON", "Victim liaison", NOT_PERPETRATOR, PROBATION),
            ActionKind.of("BEHAVIOUR_CHANGE", "Behaviour-change programme", PERPETRATOR, PROBATION, VOLUNTARY_SECTOR),
            ActionKind.of("DRIVE", "Referral to Drive", PERPETRATOR),
            ActionKind.of("MATAC", "Referral to MATAC", PERPETRATOR),
            ActionKind.of("MAPPA", "Referral to MAPPA", PERPETRATOR, POLICE, PROBATION),
            ActionKind.of("OPERATION_ENCOMPASS", "Operation Encompass", NOT_PERPETRATOR, POLICE, EDUCATION),
            ActionKind.of("SCHOOL_ATTENDANCE", "Watching attendance at school", NOT_PERPETRATOR, EDUCATION),
            ActionKind.of("SCHOOL_COLLECTION", "Who may collect a child", EITHER, EDUCATION),
            ActionKind.of("HOME_FIRE_VISIT", "Home fire risk visit, letterbox", NOT_PERPETRATOR, OTHER),
            ActionKind.of("FLAG_AND_TAG", "Flag the record, refer back any repeat", EITHER),
            ActionKind.of("STAFF_SAFETY", "Warning for the safety of staff", EITHER),
            ActionKind.of("OTHER", "Something else", EITHER));

    private ActionCatalogue() {}

    /** Those that every area has, then the area's own. */
    public static List<ActionKind> of(OperatingProtocol protocol) {
        return Stream.concat(EVERYWHERE.stream(), protocol.actionKinds().stream())
                .toList();
    }

    public static Optional<ActionKind> find(OperatingProtocol protocol, String code) {
        return of(protocol).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @throws ProblemException 422 where the area gives a code another meaning, or one code two */
    static void check(OperatingProtocol protocol) {
        Set<String> taken = new HashSet<>();
        EVERYWHERE.forEach(kind -> taken.add(kind.code()));
        for (int i = 0; i < protocol.actionKinds().size(); i++) {
            if (!taken.add(protocol.actionKinds().get(i).code())) {
                throw ProblemException.invalid("actionKinds[" + i + "].code", "is taken already");
            }
        }
    }
}
