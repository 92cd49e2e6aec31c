package uk.marac.operator;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.marac.keys.ring.KeyRing;
import uk.marac.migrations.Migrations;
import uk.marac.migrations.Roles;
import uk.marac.vault.RingCheck;

/** What must be so before the service answers anybody. */
public final class StartCheck {

    private StartCheck() {}

    /** @throws IllegalStateException that says everything which is not ready */
    public static void refuseUnlessReady(DataSource service, KeyRing ring) {
        List<String> faults = new ArrayList<>(Roles.faults(service));
        List<String> pending = Migrations.pending(service);
        if (!pending.isEmpty()) {
            faults.add("migrations are pending; run: marac-service migrate");
        } else {
            RingCheck.missing(service, ring).forEach(key -> faults.add("the key ring cannot open " + key));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("not ready: " + String.join("; ", faults));
        }
    }
}
