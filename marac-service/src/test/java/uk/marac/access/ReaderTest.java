package uk.marac.access;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.access.Audience.ALL_LISTED;
import static uk.marac.access.Audience.CHAIR_COORDINATOR;
import static uk.marac.access.Audience.CHAIR_COORDINATOR_IDVA;
import static uk.marac.access.Audience.NAMED_AGENCIES;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.access.Reader.Hat;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MembershipId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

class ReaderTest {

    private static final AgencyId POLICE = agency(1);
    private static final AgencyId HEALTH = agency(2);
    private static final AgencyId HOUSING = agency(3);
    private static final AgencyId IDVAS = agency(4);

    private static final Set<AgencyId> BEFORE = Set.of(POLICE, HEALTH, HOUSING, IDVAS);

    private record Line(Audience audience, List<AgencyId> namedAgencies, boolean isDraft) implements Restricted {
        @Override
        public AgencyId agencyId() {
            return POLICE;
        }
    }

    /** Readers of a line of the police, each with the audiences in which they are; health is the named agency. */
    enum Row {
        COORDINATOR(Role.COORDINATOR, HOUSING, ALL_LISTED, NAMED_AGENCIES, CHAIR_COORDINATOR_IDVA, CHAIR_COORDINATOR),
        CHAIR(Role.CHAIR, HOUSING, ALL_LISTED, NAMED_AGENCIES, CHAIR_COORDINATOR_IDVA, CHAIR_COORDINATOR),
        IDVA(Role.IDVA, IDVAS, ALL_LISTED, CHAIR_COORDINATOR_IDVA),
        NAMED(Role.REPRESENTATIVE, HEALTH, ALL_LISTED, NAMED_AGENCIES),
        LISTED(Role.REPRESENTATIVE, HOUSING, ALL_LISTED),
        ORIGINATOR(Role.REPRESENTATIVE, POLICE, ALL_LISTED, NAMED_AGENCIES, CHAIR_COORDINATOR_IDVA, CHAIR_COORDINATOR),
        NOT_LISTED(Role.REPRESENTATIVE, agency(5)),
        AUDITOR(Role.AUDITOR, POLICE),
        ADMINISTRATOR(Role.ADMINISTRATOR, POLICE),
        DISCLOSURE_OFFICER(Role.DISCLOSURE_OFFICER, POLICE);

        private final Role role;
        private final AgencyId agency;
        private final Set<Audience> sees;

        Row(Role role, AgencyId agency, Audience... sees) {
            this.role = role;
            this.agency = agency;
            this.sees = Set.copyOf(Arrays.asList(sees));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_reader_sees_the_audiences_in_which_they_are_and_no_other(Row row) {
        Reader reader = Reader.of(List.of(membership(row.role, row.agency)), BEFORE);
        for (Audience audience : Audience.values()) {
            assertThat(reader.canSee(line(audience, false)))
                    .as("%s %s", row, audience)
                    .isEqualTo(row.sees.contains(audience));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_is_its_own_agency_s(Row row) {
        Reader reader = Reader.of(List.of(membership(row.role, row.agency)), BEFORE);

        assertThat(reader.canSee(line(ALL_LISTED, true))).isEqualTo(row == Row.ORIGINATOR);
    }

    @Test
    void a_role_for_an_agency_that_the_case_is_not_before_counts_for_nothing() {
        List<MembershipRow> both =
                List.of(membership(Role.REPRESENTATIVE, HOUSING), membership(Role.REPRESENTATIVE, HEALTH));

        assertThat(Reader.of(both, BEFORE).canSee(line(NAMED_AGENCIES, false))).isTrue();
        assertThat(Reader.of(both, Set.of(HOUSING)).canSee(line(NAMED_AGENCIES, false)))
                .isFalse();
        assertThat(Reader.of(both, Set.of(HOUSING)).hats()).containsExactly(new Hat(Role.REPRESENTATIVE, HOUSING));
    }

    private static Line line(Audience audience, boolean draft) {
        return new Line(audience, audience == NAMED_AGENCIES ? List.of(HEALTH) : List.of(), draft);
    }

    private static MembershipRow membership(Role role, AgencyId agency) {
        return new MembershipRow(
                new AreaId(new UUID(9, 9)),
                new MembershipId(UUID.randomUUID()),
                1,
                UUID.randomUUID(),
                agency,
                role,
                Instant.EPOCH,
                null,
                new Narrative("A member"),
                null,
                new Confidential<>(false));
    }

    private static AgencyId agency(int number) {
        return new AgencyId(new UUID(0, number));
    }
}
