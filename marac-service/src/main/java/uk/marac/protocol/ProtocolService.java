package uk.marac.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.ProtocolId;
import uk.marac.web.EntityTags;
import uk.marac.web.FieldErrors;

/** The operating protocol in force, and new versions of it. */
public final class ProtocolService {

    private final Gate gate;
    private final ObjectMapper json;
    private final List<ProtocolCheck> checks;

    public ProtocolService(Gate gate, ObjectMapper json, List<ProtocolCheck> checks) {
        this.gate = gate;
        this.json = json;
        this.checks = List.copyOf(checks);
    }

    public ProtocolView view(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_PROTOCOL, area, this::inForce);
    }

    /**
     * Puts a new version in force from now on. What earlier versions decided stands.
     *
     * @param expected the number of the version that the actor read: the new one replaces all of it
     * @throws uk.marac.vault.StaleVersion if there is a later one
     * @throws uk.marac.web.ProblemException 422 for what a feature cannot work with, if a kind of action or of meeting has
     *     a code that is taken, or research is owed before the agenda is out
     */
    public UUID change(Actor actor, AreaId area, OperatingProtocol settings, long expected) {
        return gate.create(actor, Permission.CHANGE_PROTOCOL, Target.area(area), null, (tx, id) -> {
            MeetingKinds.check(settings.meetingKinds());
            int newest = newest(tx);
            EntityTags.check(expected, newest);
            ActionCatalogue.check(settings);
            settings.figureTargets().check();
            settings.meetingCycle().check(settings.circulationDays());
            FieldErrors errors = new FieldErrors();
            checks.forEach(check -> check.check(inForce(tx).settings(), settings, errors));
            errors.refuse();
            insert(tx, id, newest + 1, settings);
        });
    }

    /**
     * The first version of an area whose opening may have been interrupted: made, unless it was made before.
     *
     * @return whether it was made now
     * @throws IllegalStateException if it was made otherwise
     */
    public boolean begin(WriteTx tx, OperatingProtocol first) {
        if (newest(tx) == 0) {
            insert(tx, tx.newId(), 1, first);
            return true;
        }
        if (!inForce(tx).settings().equals(first)) {
            throw new IllegalStateException(
                    "the area was begun with another case prefix, or its protocol has changed since");
        }
        return false;
    }

    /** Versions are never updated, so there is no row of theirs to lock: who would make the next waits at the area's own. */
    private static int newest(WriteTx tx) {
        tx.query("SELECT t.id FROM marac.area t WHERE t.id = :area FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .one();
        return tx.rows(ProtocolRow.class).list().stream()
                .mapToInt(ProtocolRow::number)
                .max()
                .orElse(0);
    }

    private void insert(WriteTx tx, UUID id, int number, OperatingProtocol settings) {
        tx.insert(new ProtocolRow(tx.area(), new ProtocolId(id), 1, number, tx.now(), write(settings)));
    }

    /** The version in force at the time of the act. */
    public ProtocolView inForce(Tx tx) {
        ProtocolRow row = tx
                .rows(ProtocolRow.class)
                .where("t.effective_at <= :now")
                .bind("now", tx.now())
                .tail("ORDER BY t.number DESC LIMIT 1")
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the area has no operating protocol"));
        return view(row);
    }

    /**
     * A version by its number, for what was decided by that.
     *
     * @throws IllegalStateException if there is none
     */
    public ProtocolView numbered(Tx tx, int number) {
        return tx.rows(ProtocolRow.class)
                .where("t.number = :number")
                .bind("number", number)
                .find()
                .map(this::view)
                .orElseThrow(() -> new IllegalStateException("the area has no such version of its protocol"));
    }

    /** Every version that is or was in force, the newest first. */
    public List<ProtocolView> everInForce(Tx tx) {
        return tx
                .rows(ProtocolRow.class)
                .where("t.effective_at <= :now")
                .bind("now", tx.now())
                .tail("ORDER BY t.number DESC")
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    private ProtocolView view(ProtocolRow row) {
        return new ProtocolView(row.number(), row.effectiveAt(), read(row.settings()));
    }

    private String write(OperatingProtocol settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the protocol could not be written", e);
        }
    }

    private OperatingProtocol read(String settings) {
        try {
            return json.readValue(settings, OperatingProtocol.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the protocol could not be read", e);
        }
    }
}
