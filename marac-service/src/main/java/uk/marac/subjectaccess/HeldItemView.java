package uk.marac.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;

/**
 * One thing that is held.
 *
 * @param table and {@code row}: which one, for who is asked about it; the data dictionary says what a table and its columns are
 * @param at when it was stated, where the row says so
 * @param agency who stated it; absent for the joint record, and for what another area's agency stated
 * @param audience to whom its agency showed it, where it chose
 * @param columns what is said in it
 * @param professionals those of the columns that name professionals
 * @param others whose data it is besides
 * @param said what stands in it, where it is disclosable
 */
public record HeldItemView(
        CaseId caseId,
        String table,
        UUID row,
        @Nullable Instant at,
        @Nullable AgencyId agency,
        @Nullable Audience audience,
        List<AgencyId> namedAgencies,
        About about,
        List<String> columns,
        List<String> professionals,
        List<ThirdPartyView> others,
        Release release,
        ReleaseReason reason,
        List<SaidView> said) {}
