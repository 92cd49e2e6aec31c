package uk.marac.alarm;

import java.time.Instant;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;

/** A canary as auditors see it; what it says is not among it, since nobody has a reason to open it. */
public record CanaryView(CaseId caseId, ReferralId referral, AgencyId agency, Instant placedAt) {}
