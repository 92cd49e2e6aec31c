package uk.marac.matching;

import java.time.Instant;
import java.util.List;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** What the search for a referral's people found. One row for each referral, so that having one says nothing. */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "match_proposals", compartment = Compartment.Kind.CASE)
public record MatchProposalsRow(
        AreaId areaId,
        ReferralId id,
        long version,
        @Clear CaseId caseId,
        @Clear Instant searchedAt,
        @Sealed(0) Confidential<List<Proposal>> proposals) {}
