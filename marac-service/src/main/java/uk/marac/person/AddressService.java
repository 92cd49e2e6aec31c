package uk.marac.person;

import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AddressId;
import uk.marac.id.AreaId;

/** Opens addresses one by one, and hides one that turns out to be dangerous. */
public final class AddressService {

    private final Gate gate;
    private final AddressListener listener;
    private final PersonDao people = new PersonDao();

    public AddressService(Gate gate, AddressListener listener) {
        this.gate = gate;
        this.listener = listener;
    }

    /** Opens one address, confidential or not. */
    public AddressView open(Actor actor, AreaId area, AddressId id) {
        return gate.read(
                actor, Permission.OPEN_ADDRESS, Target.of(area, id), tx -> AddressView.opened(address(tx, id)));
    }

    /** From now on the address is opened by itself only. There is no way back: who is unsure hides. */
    public void hide(Actor actor, AreaId area, AddressId id) {
        var unused = gate.write(actor, Permission.HIDE_ADDRESS, Target.of(area, id), tx -> {
            AddressRow row = address(tx, id);
            if (row.confidential()) {
                return row.version();
            }
            long version = tx.update(row.hidden());
            listener.hidden(tx, row);
            return version;
        });
    }

    private AddressRow address(Tx tx, AddressId id) {
        return people.address(tx, id).orElseThrow(tx::refuse);
    }
}
