package uk.marac.agenda;

import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.id.WaitingCaseId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** Why a case might wait when the agenda of a meeting was closed without it; never changed. */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "waiting_case", schema = 2, compartment = Compartment.Kind.CASE)
record WaitingCaseRow(
        AreaId areaId,
        WaitingCaseId id,
        long version,
        @Clear CaseId caseId,
        @Clear MeetingId meetingId,
        @Sealed(0) Narrative reason,
        @Sealed(value = 1, since = 2) @Nullable Confidential<LateChoice> choice) {}
