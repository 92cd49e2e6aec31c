package uk.marac.benchmarks;

import uk.marac.id.CaseId;

/** Members who read a case, all the same one or each another; every reading is an entry. */
final class CaseReaders implements Workload {

    private final LedgerSide side;
    private final boolean sameCase;

    CaseReaders(LedgerSide side, boolean sameCase) {
        this.side = side;
        this.sameCase = sameCase;
    }

    @Override
    public String name() {
        return sameCase ? "readers of one case" : "readers of a case each";
    }

    @Override
    public void begin() {
        side.begin();
    }

    @Override
    public void act(int client) {
        Desk desk = side.desks.get(client);
        CaseId read = sameCase ? side.desks.get(0).caseId() : desk.caseId();
        if (side.wiring
                .cases
                .view(desk.actor(), desk.area(), read)
                .view()
                .people()
                .isEmpty()) {
            throw new IllegalStateException("a case without people; nothing was measured");
        }
    }

    @Override
    public void end() throws Exception {
        side.end();
    }
}
