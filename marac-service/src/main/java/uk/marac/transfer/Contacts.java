package uk.marac.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uk.marac.access.Role;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.MemberNames;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;

/** Who speaks for a transfer here: the coordinator who acts. */
final class Contacts {

    private final AgencyDao agencies = new AgencyDao();

    AgencyId agency(Tx tx) {
        return tx.standing().agenciesAs(Role.COORDINATOR).stream()
                .min(Comparator.comparing(AgencyId::value))
                .orElseThrow(tx::refuse);
    }

    TransferContact of(Tx tx, String contact, String idva, String idvaContact) {
        UUID coordinator = tx.actor().id();
        return new TransferContact(
                MemberNames.of(tx, List.of(coordinator)).getOrDefault(coordinator, ""),
                agencies.find(tx, agency(tx)).orElseThrow(tx::refuse).name(),
                contact,
                idva,
                idvaContact);
    }
}
