package uk.marac.agenda;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.protocol.ProtocolService;
import uk.marac.vault.Confidential;
import uk.marac.web.Page;

/** What would be passed over if nobody did anything, at any time and not only when an agenda is closed. */
public final class WaitingCaseService {

    private final Gate gate;
    private final WaitingCases waiting;

    public WaitingCaseService(Gate gate, ProtocolService protocol) {
        this.gate = gate;
        this.waiting = new WaitingCases(protocol);
    }

    /** The earliest referred first. */
    public List<WaitingCaseView> list(Actor actor, AreaId area, Page page) {
        return gate.list(actor, Permission.VIEW_WAITING_CASES, area, tx -> {
            List<CaseRow> cases = waiting.now(tx, page);
            Map<CaseId, WaitingCaseRow> said =
                    waiting.saidLast(tx, cases.stream().map(CaseRow::id).toList());
            return cases.stream().map(file -> view(file, said.get(file.id()))).toList();
        });
    }

    private static WaitingCaseView view(CaseRow file, @Nullable WaitingCaseRow said) {
        return new WaitingCaseView(
                file.id(),
                file.caseNumber(),
                file.state(),
                file.referredAt(),
                said == null
                        ? null
                        : new WaitingCaseView.Said(
                                said.meetingId(), said.reason(), Confidential.valueOf(said.choice())));
    }
}
