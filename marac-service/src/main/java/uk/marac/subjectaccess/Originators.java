package uk.marac.subjectaccess;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;

/** Which agency stated a row that does not name it: the one that owns its action, or that referred its case. */
final class Originators {

    private final Map<UUID, AgencyId> actions = new HashMap<>();
    private final Map<UUID, AgencyId> referrals = new HashMap<>();

    /** By clear columns. */
    static Originators of(Tx tx, Collection<CaseId> cases) {
        Originators originators = new Originators();
        read(tx, "SELECT t.id, t.agency_id FROM marac.action t", cases, originators.actions);
        read(tx, "SELECT t.case_id AS id, t.agency_id FROM marac.referral t", cases, originators.referrals);
        return originators;
    }

    private static void read(Tx tx, String select, Collection<CaseId> cases, Map<UUID, AgencyId> into) {
        tx.query(select + " WHERE t.area_id = :area AND t.case_id = ANY(:cases)")
                .bind("area", tx.area().value())
                .bindArray(
                        "cases", UUID.class, cases.stream().map(CaseId::value).toList())
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class))))
                .list()
                .forEach(entry -> into.put(entry.getKey(), entry.getValue()));
    }

    /** Null for what is no agency's of this area. */
    @Nullable
    AgencyId of(OpenedRow row, Nature nature) {
        if (row.agency() != null) {
            return row.agency();
        }
        return switch (nature) {
            case STATEMENT -> row.actionId() == null ? null : actions.get(row.actionId());
            case IDENTITY, ADDRESS, SAFE_CONTACT -> referrals.get(row.caseId().value());
            case STATEMENT_ELSEWHERE, JOINT_RECORD, NOTHING -> null;
        };
    }
}
