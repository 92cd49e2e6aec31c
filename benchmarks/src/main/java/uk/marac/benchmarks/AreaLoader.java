package uk.marac.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Ground;
import uk.marac.gate.Permission;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.id.MembershipId;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.seal.RowSealing;
import uk.marac.ledger.Act;
import uk.marac.ledger.Detail;
import uk.marac.ledger.Ledger;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.BulkRows;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * Fills an area with years of content by COPY. Rows are sealed, headed and named in entries as the product does it, a
 * meeting with all its cases in one transaction.
 */
final class AreaLoader {

    static final int MEETINGS_A_YEAR = 48;
    static final int CASES_A_MEETING = 25;
    private static final int AGENCIES = 8;
    private static final int ROWS_AN_ENTRY = 512;

    private final Jdbi jdbi;
    private final RowSealing sealing;
    private final ObjectMapper json;
    private final AreaKeys areaKeys;
    private final AreaId area;
    private final Instant now;
    private final List<AgencyId> agencies = new ArrayList<>();

    /** @param superuser whom row security and foreign keys do not hold up */
    AreaLoader(
            DataSource superuser, RowSealing sealing, ObjectMapper json, AreaKeys areaKeys, AreaId area, Instant now) {
        this.jdbi = Jdbi.create(superuser).installPlugin(new PostgresPlugin());
        this.sealing = sealing;
        this.json = json;
        this.areaKeys = areaKeys;
        this.area = area;
        this.now = now;
    }

    AreaId area() {
        return area;
    }

    /** @return the subject of the first agency's representative */
    UUID people(Draw draw) {
        UUID first = draw.id();
        write(draw, rows -> {
            for (int i = 0; i < AGENCIES; i++) {
                AgencyKind kind = AgencyKind.values()[i];
                AgencyId agency = new AgencyId(draw.id());
                agencies.add(agency);
                rows.accept(new AgencyRow(area, agency, 1, kind, kind.name() + " of the city", null));
                rows.accept(member(draw, i == 0 ? first : draw.id(), agency));
            }
            return first;
        });
        return first;
    }

    /** The agenda that is read. */
    MeetingId agenda(Draw draw, int cases) {
        return write(draw, rows -> meetings(draw, rows).circulated(now.plus(Duration.ofDays(8)), cases, "BM-NOW"));
    }

    /** Held meetings, evenly through so many years that end now. */
    void years(Draw draw, int years, int meetingsAYear) {
        IntStream.range(0, years * meetingsAYear).forEach(meeting -> {
            Instant startsAt =
                    now.minus(Duration.ofDays(365).dividedBy(meetingsAYear).multipliedBy(meeting + 1L));
            write(draw, rows -> meetings(draw, rows).held(startsAt, CASES_A_MEETING, "BM-" + meeting));
        });
    }

    /** Members for actions that are there, each action on another case. */
    List<Desk> desks(Draw draw, int count) {
        List<Desk> desks = jdbi.withHandle(handle -> handle.createQuery("""
                                SELECT DISTINCT ON (case_id) case_id, id, agency_id FROM marac.action
                                 WHERE area_id = :area ORDER BY case_id, id LIMIT :count
                                """)
                .bind("area", area.value())
                .bind("count", count)
                .map((row, context) -> new Desk(
                        area,
                        draw.id(),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new ActionId(row.getObject("id", UUID.class))))
                .list());
        if (desks.size() != count) {
            throw new IllegalStateException("there are not so many cases with an action");
        }
        return write(draw, rows -> {
            desks.forEach(desk -> rows.accept(member(draw, desk.member(), desk.agency())));
            return desks;
        });
    }

    private MembershipRow member(Draw draw, UUID subject, AgencyId agency) {
        return new MembershipRow(
                area,
                new MembershipId(draw.id()),
                1,
                subject,
                agency,
                Role.REPRESENTATIVE,
                now.minus(Duration.ofDays(1)),
                null,
                new Narrative("Robin Ashworth"),
                null,
                new Confidential<>(false));
    }

    private MeetingContent meetings(Draw draw, Consumer<Record> rows) {
        return new MeetingContent(area, agencies, draw, rows);
    }

    private <T> T write(Draw draw, Function<Consumer<Record>, T> content) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery("SELECT set_config('marac.area', :area, true)")
                    .bind("area", area.toString())
                    .mapTo(String.class)
                    .one();
            handle.execute("SET LOCAL session_replication_role = replica; SET LOCAL synchronous_commit = off");
            BulkRows rows = new BulkRows(handle, area.value(), draw.id(), sealing, json, areaKeys);
            T result = content.apply(row -> {
                rows.add(row);
                if (rows.writes().size() == ROWS_AN_ENTRY) {
                    enter(handle, rows, draw);
                    rows.begin(draw.id());
                }
            });
            enter(handle, rows, draw);
            rows.copy();
            return result;
        });
    }

    private void enter(Handle handle, BulkRows rows, Draw draw) {
        Act act = new Act(
                rows.entryId(),
                now,
                area.value(),
                draw.id(),
                ActorKind.OPERATOR,
                null,
                Permission.MANAGE_AGENCIES.name(),
                Outcome.DONE,
                null,
                Ground.Relation.OPERATOR.name(),
                draw.id());
        List<Detail> cases = rows.cases().stream()
                .map(id -> new Detail(CommitmentTag.CASE, Bytes.of(id), id))
                .toList();
        new Ledger(areaKeys).append(handle, act, List.copyOf(rows.writes()), cases);
    }
}
