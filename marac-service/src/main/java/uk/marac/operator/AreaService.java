package uk.marac.operator;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.marac.access.Role;
import uk.marac.agency.AgencyRequest;
import uk.marac.agency.AgencyService;
import uk.marac.agency.MemberDao;
import uk.marac.agency.MemberRequest;
import uk.marac.agency.MemberService;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolService;

/** Opens areas: the one act that no member can do, since nobody is a member yet. */
public final class AreaService {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Gate gate;
    private final AgencyService agencies;
    private final MemberService members;
    private final ProtocolService protocol;
    private final String logOrigin;

    public AreaService(
            Gate gate, AgencyService agencies, MemberService members, ProtocolService protocol, String logOrigin) {
        this.gate = gate;
        this.agencies = agencies;
        this.members = members;
        this.protocol = protocol;
        this.logOrigin = logOrigin;
    }

    /** Makes the installation's own area and log, unless they are there. */
    public void install(Actor operator) {
        gate.install(operator, logOrigin + "/installation");
    }

    /**
     * Opens an area with the usual protocol. It takes several transactions, since the area's own log is open only after the
     * first; after an interruption the same call goes on where the last one stopped.
     *
     * @param code short lower-case name, part of the log's name for good
     * @throws IllegalStateException if the area has members already, or was begun with another name or prefix
     */
    public AreaId open(Actor operator, String code, String name, String caseNumberPrefix) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code is lower-case letters, digits and hyphens");
        }
        AreaId area =
                gate.write(operator, Permission.OPEN_AREA, Target.area(AreaId.INSTALLATION), tx -> begun(tx, code, name)
                        .orElseGet(() -> {
                            AreaId opened = new AreaId(tx.newId());
                            tx.openArea(opened, code, name, logOrigin + "/" + code);
                            return opened;
                        }));
        gate.write(operator, Permission.CHANGE_PROTOCOL, Target.area(area), tx -> {
            refuseIfOpen(tx);
            return protocol.begin(tx, OperatingProtocol.usual(caseNumberPrefix));
        });
        return area;
    }

    /**
     * Appoints an area's first administrator, who appoints everybody else. May be called again after an interruption.
     *
     * @throws IllegalStateException if the area has members already
     */
    public UUID appointAdministrator(Actor operator, AreaId area, AgencyRequest agency, UUID subject, String name) {
        AgencyId host = gate.write(operator, Permission.MANAGE_AGENCIES, Target.area(area), tx -> {
            refuseIfOpen(tx);
            return agencies.begin(tx, agency);
        });
        return members.appoint(
                operator, area, new MemberRequest(subject, host, Role.ADMINISTRATOR, false, name, null), null);
    }

    private static Optional<AreaId> begun(Tx tx, String code, String name) {
        return tx.query("SELECT t.id, t.name FROM marac.area t WHERE t.code = :code AND t.id <> :installation")
                .bind("code", code)
                .bind("installation", AreaId.INSTALLATION.value())
                .map((row, context) -> {
                    if (!row.getString("name").equals(name)) {
                        throw new IllegalStateException("an area of this code was begun with another name");
                    }
                    return new AreaId(row.getObject("id", UUID.class));
                })
                .findOne();
    }

    /** From the first member on, what is in an area is its members' to decide. */
    private static void refuseIfOpen(Tx tx) {
        if (new MemberDao().isAnybody(tx)) {
            throw new IllegalStateException("the area is open already");
        }
    }
}
