package uk.marac.gate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ActionId;
import uk.marac.id.AddressId;
import uk.marac.id.AgencyId;
import uk.marac.id.AlarmId;
import uk.marac.id.AreaId;
import uk.marac.id.AttachmentId;
import uk.marac.id.BreakGlassId;
import uk.marac.id.CaseId;
import uk.marac.id.DomesticHomicideId;
import uk.marac.id.FlagId;
import uk.marac.id.Id;
import uk.marac.id.IncidentId;
import uk.marac.id.LegalHoldId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.MembershipId;
import uk.marac.id.MinutesId;
import uk.marac.id.NoticeId;
import uk.marac.id.PersonId;
import uk.marac.id.PersonLinkId;
import uk.marac.id.ReferralDraftId;
import uk.marac.id.ReferralId;
import uk.marac.id.TransferId;

/** What an act is done to: its table, and the columns by which it hangs on a case and an agency. */
public enum TargetKind {
    AREA(AreaId.class, "area", null, null),
    AGENCY(AgencyId.class, "agency", null, "id"),
    MEMBERSHIP(MembershipId.class, "membership", null, "agency_id"),
    CASE(CaseId.class, "marac_case", "id", null),
    REFERRAL_DRAFT(ReferralDraftId.class, "referral_draft", null, "agency_id"),
    REFERRAL(ReferralId.class, "referral", "case_id", "agency_id"),
    PERSON(PersonId.class, "person", "case_id", null),
    PERSON_LINK(PersonLinkId.class, "person_link", "case_id", null),
    ADDRESS(AddressId.class, "address", "case_id", "agency_id"),
    ATTACHMENT(AttachmentId.class, "attachment", "case_id", "agency_id"),
    MEETING(MeetingId.class, "meeting", null, null),
    LISTING(ListingId.class, "case_listing", "case_id", null),
    ACTION(ActionId.class, "action", "case_id", "agency_id"),
    FLAG(FlagId.class, "case_flag", "case_id", "agency_id"),
    INCIDENT(IncidentId.class, "flag_incident", "case_id", "agency_id"),
    MINUTES(MinutesId.class, "minutes", null, null),
    LEGAL_HOLD(LegalHoldId.class, "legal_hold", "case_id", null),
    BREAK_GLASS(BreakGlassId.class, "break_glass", "case_id", null),
    NOTICE(NoticeId.class, "notice", null, null),
    DOMESTIC_HOMICIDE(DomesticHomicideId.class, "domestic_homicide", null, null),
    TRANSFER(TransferId.class, "marac_transfer", "case_id", null),
    READING_ALARM(AlarmId.class, "reading_alarm", null, null);

    private final Class<? extends Id> idType;
    private final String table;
    private final @Nullable String caseColumn;
    private final @Nullable String agencyColumn;

    TargetKind(Class<? extends Id> idType, String table, @Nullable String caseColumn, @Nullable String agencyColumn) {
        this.idType = idType;
        this.table = table;
        this.caseColumn = caseColumn;
        this.agencyColumn = agencyColumn;
    }

    static TargetKind of(Id id) {
        return Arrays.stream(values())
                .filter(kind -> kind.idType == id.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing is done to a " + id.getClass().getSimpleName()));
    }

    public String table() {
        return table;
    }

    @Nullable
    String caseColumn() {
        return caseColumn;
    }

    @Nullable
    String agencyColumn() {
        return agencyColumn;
    }
}
