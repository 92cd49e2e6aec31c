package uk.marac.operator;

import java.util.UUID;
import java.util.regex.Pattern;
import uk.marac.access.Role;
import uk.marac.agency.AgencyRequest;
import uk.marac.agency.AgencyService;
import uk.marac.agency.MemberRequest;
import uk.marac.agency.MemberService;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
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
     * Opens an area with the usual protocol.
     *
     * @param code short lower-case name, part of the log's name for good
     */
    public AreaId open(Actor operator, String code, String name, String caseNumberPrefix) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code is lower-case letters, digits and hyphens");
        }
        AreaId area = gate.write(operator, Permission.OPEN_AREA, Target.area(AreaId.INSTALLATION), tx -> {
            AreaId opened = new AreaId(tx.newId());
            tx.openArea(opened, code, name, logOrigin + "/" + code);
            return opened;
        });
        protocol.change(operator, area, OperatingProtocol.usual(caseNumberPrefix), 0);
        return area;
    }

    /** Appoints an area's first administrator, who appoints everybody else. */
    public UUID appointAdministrator(Actor operator, AreaId area, AgencyRequest agency, UUID subject, String name) {
        AgencyId host = new AgencyId(agencies.add(operator, area, agency, null));
        return members.appoint(
                operator, area, new MemberRequest(subject, host, Role.ADMINISTRATOR, false, name, null), null);
    }
}
