package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralDraftId;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.retention.ReasonRequest;
import uk.marac.testing.Cases;
import uk.marac.testing.Entries;
import uk.marac.testing.Installation;
import uk.marac.testing.Referrals;
import uk.marac.web.Page;

/** Drafts that nobody touches, on an installation where nothing else happens while the days go by. */
@Tag("database")
class DraftPurgeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ObjectMapper JSON = MaracApplication.json();

    /** After everybody was appointed, whatever hour it is. */
    private final LocalDate first = LocalDate.now(LONDON).plusDays(1);

    private final Installation town = new Installation();
    private final Actor police = town.member(Role.REPRESENTATIVE);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void one_that_nobody_touched_for_longer_than_the_usual_thirty_days_goes_with_its_key_and_a_younger_one_stays() {
        ReferralDraftId old = saved(0);
        ReferralDraftId young = saved(1);

        purge(30);
        assertThat(rows(old)).isOne();

        purge(31);
        assertThat(rows(old)).isZero();
        assertThat(keys(old)).isZero();
        assertThat(rows(young)).isOne();
        assertThat(keys(young)).isOne();
    }

    @Test
    void one_that_is_saved_again_is_kept_from_then_on() {
        ReferralDraftId draft = saved(0);
        assertThat(view(20, draft).keptUntil()).isEqualTo(first.plusDays(30));

        var unused = on(20).drafts.change(police, town.area, draft, 1, content());

        assertThat(view(20, draft).keptUntil()).isEqualTo(first.plusDays(50));
        purge(50);
        assertThat(rows(draft)).isOne();
        purge(51);
        assertThat(rows(draft)).isZero();
    }

    @Test
    void the_protocol_says_for_how_long_and_list_and_view_say_until_when() {
        ReferralDraftId draft = saved(0);
        ObjectNode settings = JSON.valueToTree(OperatingProtocol.usual("TN"));
        var unused = town.wiring.protocol.change(
                town.operator(),
                town.area,
                JSON.convertValue(settings.put("draftDays", 5), OperatingProtocol.class),
                1);

        assertThat(view(1, draft).keptUntil()).isEqualTo(first.plusDays(5));
        assertThat(on(1).drafts.list(police, town.area, new Page(0, 10)))
                .extracting(DraftSummary::keptUntil)
                .containsExactly(first.plusDays(5));
        purge(5);
        assertThat(rows(draft)).isOne();
        purge(6);
        assertThat(rows(draft)).isZero();
    }

    @Test
    void a_protocol_of_before_that_does_not_say_keeps_them_for_thirty_days() {
        ObjectNode settings = JSON.valueToTree(OperatingProtocol.usual("TN"));
        settings.remove("draftDays");

        assertThat(JSON.convertValue(settings, OperatingProtocol.class).draftDays())
                .isEqualTo(30);
    }

    @Test
    void what_was_sent_meanwhile_keeps_its_key() {
        ReferralDraftId sent = saved(0);
        ReferralDraftId draft = saved(0);
        var unused = on(1).drafts.submit(police, town.area, sent, 1);

        purge(40);

        assertThat(keys(sent)).isOne();
        assertThat(town.count("SELECT count(*) FROM marac.referral WHERE case_id = '" + sent + "'"))
                .isOne();
        assertThat(rows(draft)).isZero();
    }

    @Test
    void each_leaves_one_entry_of_the_keeper_that_names_it_however_many_instances_look() {
        ReferralDraftId draft = saved(0);
        ReferralDraftId young = saved(20);

        purge(40);
        purge(40);

        List<LedgerEntry> entries = Entries.of(town.database, town.area).stream()
                .filter(entry -> entry.permission().equals("PURGE_DRAFT"))
                .toList();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.actorKind()).isEqualTo(ActorKind.JOB);
            assertThat(entry.commitments())
                    .extracting(commitment -> commitment.tag().name())
                    .containsExactly("CASE");
            assertThat(entry.rows()).singleElement().satisfies(row -> {
                assertThat(row.table()).isEqualTo("referral_draft");
                assertThat(row.rowId()).isEqualTo(draft.value());
                assertThat(row.op()).isEqualTo(RowOp.DELETE);
            });
        });
        assertThat(rows(young)).isOne();
    }

    @Test
    void a_hold_on_a_case_keeps_no_draft_and_one_that_was_altered_in_the_database_keeps_them_all() {
        Actor officer = town.member(Role.DISCLOSURE_OFFICER);
        CaseId held = Cases.open(town.wiring, town.operator(), town.area, town.agency, CaseState.OPEN);
        var unused = town.wiring.legalHolds.place(
                officer, town.area, held, new ReasonRequest("A death review was announced"), null);
        ReferralDraftId before = saved(0);
        ReferralDraftId after = saved(10);

        purge(31);
        assertThat(rows(before)).isZero();

        town.asSuperuser("UPDATE marac.legal_hold SET lifted_at = now()");
        Wiring later = on(41);
        later.draftPurge.run();

        assertThat(rows(after)).isOne();
        assertThat(keys(after)).isOne();
        assertThat(later.draftPurge.failures()).isOne();
    }

    private ReferralDraftId saved(int day) {
        return new ReferralDraftId(on(day).drafts.save(police, town.area, content(), null));
    }

    private DraftView view(int day, ReferralDraftId draft) {
        return on(day).drafts.view(police, town.area, draft);
    }

    private void purge(int day) {
        on(day).draftPurge.run();
    }

    /** Another instance, at noon in London so many days after the first. */
    private Wiring on(int day) {
        return town.wiring(Clock.fixed(
                first.plusDays(day).atTime(LocalTime.NOON).atZone(LONDON).toInstant(), LONDON));
    }

    private static ReferralRequest content() {
        return JSON.convertValue(Referrals.valid(), ReferralRequest.class);
    }

    private long rows(ReferralDraftId draft) {
        return town.count("SELECT count(*) FROM marac.referral_draft WHERE id = '" + draft + "'");
    }

    private long keys(ReferralDraftId draft) {
        return town.count("SELECT count(*) FROM keystore.data_key WHERE kind = 'CASE' AND scope = '" + draft + "'");
    }
}
