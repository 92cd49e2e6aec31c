package uk.marac.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The operating protocol in force, and new versions of it. */
public final class ProtocolService {

    private final Gate gate;
    private final ObjectMapper json;

    public ProtocolService(Gate gate, ObjectMapper json) {
        this.gate = gate;
        this.json = json;
    }

    public ProtocolView view(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_PROTOCOL, area, this::inForce);
    }

    /**
     * Puts a new version in force from now on. What earlier versions decided stands.
     *
     * @param expected the number of the version that the actor read: the new one replaces all of it
     * @throws uk.marac.vault.StaleVersion if there is a later one
     * @throws uk.marac.web.ProblemException 422 if its settings do not agree with one another
     */
    public UUID change(Actor actor, AreaId area, OperatingProtocol settings, long expected) {
        return gate.create(actor, Permission.CHANGE_PROTOCOL, Target.area(area), null, (tx, id) -> {
            int newest = newest(tx);
            EntityTags.check(expected, newest);
            settings.figureTargets().check();
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
