package uk.marac.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.access.Restricted;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.id.TransferPaperId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A paper that came with a case, or its offer, sealed under the key of the case here. In the receiving area that key is
 * drawn before there is a case: who returns the offer destroys it.
 *
 * @param agency of the other area, by its name
 * @param offer of a paper that is an offer, else null
 */
@Held(value = Nature.STATEMENT_ELSEWHERE, professionals = "offer")
@SealedTable(name = "transfer_paper", compartment = Compartment.Kind.CASE)
record TransferPaperRow(
        AreaId areaId,
        TransferPaperId id,
        long version,
        @Clear TransferId transferId,
        @Clear CaseId caseId,
        @Clear Audience audience,
        @Sealed(0) Confidential<PaperKind> kind,
        @Sealed(1) Narrative agency,
        @Sealed(2) Confidential<Instant> recordedAt,
        @Sealed(3) Confidential<List<PaperLine>> lines,
        @Sealed(4) @Nullable Confidential<TransferOffer> offer)
        implements Restricted {

    /** No agency here has this id: whoever said it is in another area. */
    private static final AgencyId ELSEWHERE = new AgencyId(new UUID(0, 0));

    static TransferPaperRow of(AreaId area, TransferId transfer, CaseId caseId, Paper paper) {
        return new TransferPaperRow(
                area,
                paper.id(transfer),
                1,
                transfer,
                caseId,
                paper.audience(),
                new Confidential<>(paper.kind()),
                paper.agency(),
                new Confidential<>(paper.recordedAt()),
                paper.lines(),
                null);
    }

    static TransferPaperRow offer(
            AreaId area,
            TransferPaperId id,
            TransferId transfer,
            CaseId caseId,
            Instant at,
            Confidential<TransferOffer> offer) {
        return new TransferPaperRow(
                area,
                id,
                1,
                transfer,
                caseId,
                Audience.CHAIR_COORDINATOR,
                new Confidential<>(PaperKind.OFFER),
                new Narrative(offer.value().from().agency()),
                new Confidential<>(at),
                new Confidential<>(List.of()),
                offer);
    }

    @Override
    public AgencyId agencyId() {
        return ELSEWHERE;
    }

    /** The agencies that were named are the other area's: here nobody is meant but those who see everything. */
    @Override
    public List<AgencyId> namedAgencies() {
        return List.of();
    }

    @Override
    public boolean isDraft() {
        return false;
    }
}
