package uk.marac.staffcase;

import java.util.List;
import uk.marac.access.Role;
import uk.marac.id.CaseId;

/**
 * A staff case that nobody leads, since those who are named have left or have a conflict of interest.
 *
 * @param missing coordinator, chair, or both
 */
public record LeaderlessView(CaseId caseId, List<Role> missing) {}
