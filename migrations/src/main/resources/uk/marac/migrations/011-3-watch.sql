--liquibase formatted sql

--changeset marac:011-resemblance-answer splitStatements:false stripComments:false
CREATE TABLE marac.resemblance_answer (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    case_id     uuid NOT NULL,
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    person      bytea NOT NULL,
    colleague   bytea NOT NULL,
    decision    bytea NOT NULL,
    reason      bytea NOT NULL,
    answered_by bytea NOT NULL,
    answered_at bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX resemblance_answer_by_case ON marac.resemblance_answer (area_id, case_id);
ALTER TABLE marac.resemblance_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.resemblance_answer TO marac_service USING (area_id = marac.current_area());
-- Deleted only with its case.
GRANT SELECT, INSERT, DELETE ON marac.resemblance_answer TO marac_service;
COMMENT ON TABLE marac.resemblance_answer IS 'What was answered where a member is called like a party of a case.';
COMMENT ON COLUMN marac.resemblance_answer.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.resemblance_answer.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.resemblance_answer.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.resemblance_answer.case_id IS 'The case; clear because its answers are found and destroyed by it; leaks that somebody is called like a party';
COMMENT ON COLUMN marac.resemblance_answer.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.resemblance_answer.person IS 'Sealed: the party';
COMMENT ON COLUMN marac.resemblance_answer.colleague IS 'Sealed: the member, or the guest at the table, who is called like the party';
COMMENT ON COLUMN marac.resemblance_answer.decision IS 'Sealed: a conflict of interest, or dismissed';
COMMENT ON COLUMN marac.resemblance_answer.reason IS 'Sealed: why';
COMMENT ON COLUMN marac.resemblance_answer.answered_by IS 'Sealed: who answered';
COMMENT ON COLUMN marac.resemblance_answer.answered_at IS 'Sealed: when';

--changeset marac:011-staff-case splitStatements:false stripComments:false
CREATE TABLE marac.staff_case (
    area_id       uuid NOT NULL,
    id            uuid NOT NULL,
    version       bigint NOT NULL CHECK (version > 0),
    case_id       uuid NOT NULL,
    named         uuid[] NOT NULL CHECK (cardinality(named) > 0),
    spared_agency uuid,
    seal          bytea NOT NULL CHECK (octet_length(seal) = 116),
    reason        bytea NOT NULL,
    marked_by     bytea NOT NULL,
    marked_at     bytea NOT NULL,
    presumed      bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, case_id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, spared_agency) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX staff_case_by_agency ON marac.staff_case (area_id, spared_agency);
ALTER TABLE marac.staff_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.staff_case TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.staff_case TO marac_service;
COMMENT ON TABLE marac.staff_case IS 'Cases that are closed to all but named members, because a party works with those who would see them.';
COMMENT ON COLUMN marac.staff_case.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.staff_case.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.staff_case.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.staff_case.case_id IS 'The case; clear because it decides access; leaks that it is a staff case';
COMMENT ON COLUMN marac.staff_case.named IS 'The members to whom the case is open; clear because it decides access';
COMMENT ON COLUMN marac.staff_case.spared_agency IS 'The referring agency of a case that was marked because an earlier one was, else null: it must not learn of that one; clear because it decides access';
COMMENT ON COLUMN marac.staff_case.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.staff_case.reason IS 'Sealed: why it is one';
COMMENT ON COLUMN marac.staff_case.marked_by IS 'Sealed: who marked it last';
COMMENT ON COLUMN marac.staff_case.marked_at IS 'Sealed: when';
COMMENT ON COLUMN marac.staff_case.presumed IS 'Sealed: whether it is only taken for one, until it is determined whose case it is';
