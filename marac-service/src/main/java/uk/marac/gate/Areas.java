package uk.marac.gate;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.id.AreaId;

/** The areas of the installation, and which log an act on one of them goes to. */
final class Areas {

    private Areas() {}

    static List<AreaId> all(Handle handle) {
        return handle.createQuery("SELECT id FROM marac.area ORDER BY id")
                .mapTo(UUID.class)
                .map(AreaId::new)
                .list();
    }

    /** The area's own log, or the installation's for an area that is not there. */
    static AreaId logOf(Handle handle, AreaId area) {
        boolean there = handle.createQuery("SELECT count(*) FROM marac.area WHERE id = :area")
                        .bind("area", area.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
        return there ? area : AreaId.INSTALLATION;
    }
}
