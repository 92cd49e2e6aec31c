package uk.marac.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.ProtocolId;

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

    /** Puts a new version in force from now on. What earlier versions decided stands. */
    public UUID change(Actor actor, AreaId area, OperatingProtocol settings) {
        return gate.create(actor, Permission.CHANGE_PROTOCOL, Target.area(area), null, (tx, id) -> {
            int number = tx.rows(ProtocolRow.class).list().stream()
                            .mapToInt(ProtocolRow::number)
                            .max()
                            .orElse(0)
                    + 1;
            tx.insert(new ProtocolRow(area, new ProtocolId(id), 1, number, tx.now(), write(settings)));
        });
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
