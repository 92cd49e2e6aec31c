package uk.marac.followup;

import java.time.Instant;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.ActionId;
import uk.marac.id.ActionRemarkId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** What was said of an action when a later meeting read it out; never changed. */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "action_remark", compartment = Compartment.Kind.CASE)
record RemarkRow(
        AreaId areaId,
        ActionRemarkId id,
        long version,
        @Clear CaseId caseId,
        @Clear ActionId actionId,
        @Clear MeetingId meetingId,
        @Sealed(0) Narrative said,
        @Sealed(1) Confidential<Instant> saidAt) {}
