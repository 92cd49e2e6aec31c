package uk.marac.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Said;
import uk.marac.testing.TestService;

/** Two areas of one installation, and what their coordinators say to each other. */
public final class TwoAreas {

    public final City from;
    public final City to;

    TwoAreas() {
        this(TestService.shared());
    }

    public TwoAreas(TestService service) {
        this(City.open(service), City.open(service));
    }

    private TwoAreas(City from, City to) {
        this.from = from;
        this.to = to;
    }

    /** The same two, for a case that goes the other way. */
    public TwoAreas back() {
        return new TwoAreas(to, from);
    }

    /** Heard and minuted, with words of Police for every audience and an action of Housing. */
    public HeardCase minuted() {
        HeardCase heard = heard();
        issue(heard);
        return heard;
    }

    public void issue(HeardCase heard) {
        from.as(Person.CHAIR).post(heard.meeting("/minutes"), Map.of()).expect(201);
    }

    /** As it will be minuted. */
    public HeardCase heard() {
        HeardCase heard = HeardCase.inSession(from);
        from.as(Person.POLICE)
                .put(
                        from.path("/listings/" + heard.listing + "/research-return"),
                        Map.of(
                                "submit",
                                true,
                                "nothingHeld",
                                false,
                                "audience",
                                "ALL_LISTED",
                                "lines",
                                List.of(
                                        line("Said to all", "ALL_LISTED", List.of()),
                                        line("Said to the chair", "CHAIR_COORDINATOR", List.of()),
                                        line(
                                                "Said to Housing",
                                                "NAMED_AGENCIES",
                                                List.of(from.agency(AgencyKind.HOUSING))),
                                        line("Said to the Idva", "CHAIR_COORDINATOR_IDVA", List.of()))))
                .expect(204);
        UUID unused = heard.agree(AgencyKind.HOUSING);
        heard.conclude(Said.heard()).expect(204);
        heard.hold();
        return heard;
    }

    /** An open case that no meeting has heard. */
    public CaseId open() {
        return new CaseId(Referrals.accepted(from).caseId());
    }

    public static Map<String, Object> offer(City to) {
        return new HashMap<>(Map.of(
                "area",
                to.code,
                "reason",
                "She has moved to her sister.",
                "movedOn",
                LocalDate.now().plusDays(3).toString(),
                "dayExact",
                false,
                "temporary",
                true,
                "agendaCirculated",
                true,
                "contact",
                "marac@from.example",
                "idva",
                "Ines Vale",
                "idvaContact",
                "ines@from.example",
                "sharing",
                Referrals.withoutConsent()));
    }

    /** For the Idva service there. */
    public static Map<String, Object> acceptance(City to) {
        return new HashMap<>(Map.of(
                "agency",
                to.agency(AgencyKind.IDVA_SERVICE),
                "contact",
                "marac@to.example",
                "idva",
                "Tola Idowu",
                "idvaContact",
                "tola@to.example"));
    }

    public Answer tryOffer(CaseId id) {
        return from.as(Person.COORDINATOR).post(from.path("/cases/" + id + "/transfers"), offer(to));
    }

    /** Offered, and with the other area. */
    public UUID offered(CaseId id) {
        UUID transfer = tryOffer(id).id();
        carry(from);
        return transfer;
    }

    /** Accepted for the Idva service there, with its papers received, and both sides told. */
    public UUID received(CaseId id) {
        UUID transfer = offered(id);
        take(transfer);
        return transfer;
    }

    /** Accepted as that, and its people compared with those of earlier cases there. */
    public void take(UUID transfer) {
        act(to, transfer, "acceptance", acceptance(to)).expect(204);
        carry(to);
        carry(from);
        carry(to);
        to.service.wiring.matcher.runNow(to.area);
    }

    public void carry(City area) {
        area.service.wiring.courier.runNow(area.area);
    }

    public Answer act(City area, UUID transfer, String step, Object body) {
        return area.as(Person.COORDINATOR)
                .put(
                        path(area, transfer) + "/" + step,
                        body,
                        view(area, transfer).get("version").longValue());
    }

    JsonNode view(City area, UUID transfer) {
        return area.as(Person.COORDINATOR).get(path(area, transfer)).expect(200).json();
    }

    public String state(City area, UUID transfer) {
        return view(area, transfer).get("state").textValue();
    }

    public static String path(City area, UUID transfer) {
        return area.path("/transfers/" + transfer);
    }

    /** The case in the receiving area, which has the transfer's id. */
    String papers(Person person, UUID transfer) {
        return to.as(person)
                .get(to.path("/cases/" + transfer + "/transfer-papers"))
                .expect(200)
                .text();
    }

    /** How many rows of a table the area has. */
    public static long rows(City area, String table) {
        return uk.marac.testing.Rows.counts(area).getOrDefault(table, 0L);
    }

    /** The referral that was made in the receiving area. */
    Referrals.Submitted referral(UUID transfer) {
        return Referrals.transferredIn(to, transfer);
    }

    /** Accepted by screening; answers its number. */
    String screened(UUID transfer) {
        return Referrals.acceptTransferred(to, transfer).caseNumber();
    }

    public void redirect(UUID transfer) {
        Referrals.Submitted referral = referral(transfer);
        Referrals.screen(
                        to,
                        referral.referral(),
                        referral.version(),
                        Map.of(
                                "decision",
                                "REDIRECT",
                                "reason",
                                "She went back.",
                                "redirectedTo",
                                "The Idva service where she was."))
                .expect(204);
    }

    private static Map<String, Object> line(String text, String audience, List<?> named) {
        return Map.of("kind", "FACT", "text", text, "audience", audience, "namedAgencies", named, "minuted", true);
    }
}
