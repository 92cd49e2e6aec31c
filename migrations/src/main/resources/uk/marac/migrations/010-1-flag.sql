--liquibase formatted sql

--changeset marac:010-case-flag splitStatements:false stripComments:false
CREATE TABLE marac.case_flag (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    version         bigint NOT NULL CHECK (version > 0),
    case_id         uuid NOT NULL,
    agency_id       uuid NOT NULL,
    placed_at       timestamptz NOT NULL,
    removed_at      timestamptz,
    seal            bytea NOT NULL CHECK (octet_length(seal) = 116),
    placed_by       bytea NOT NULL,
    acknowledgement bytea NOT NULL,
    removal_reason  bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX case_flag_by_case ON marac.case_flag (area_id, case_id);
CREATE INDEX case_flag_by_agency ON marac.case_flag (area_id, agency_id);
CREATE UNIQUE INDEX case_flag_once ON marac.case_flag (area_id, case_id, agency_id) WHERE removed_at IS NULL;
ALTER TABLE marac.case_flag ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON marac.case_flag TO marac_service
    USING (area_id = marac.current_area() AND marac.sees_agency(agency_id));
-- Deleted only with its case.
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.case_flag TO marac_service;
COMMENT ON TABLE marac.case_flag IS 'Flags that agencies put on their own files of a case that was heard. Whether one is live is computed and never kept.';
COMMENT ON COLUMN marac.case_flag.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.case_flag.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.case_flag.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.case_flag.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.case_flag.agency_id IS 'The agency whose flag it is; clear because it decides access, and tells which agencies know of a case';
COMMENT ON COLUMN marac.case_flag.placed_at IS 'When it was put on; clear because it is a record time';
COMMENT ON COLUMN marac.case_flag.removed_at IS 'When it was taken off, null until then; clear because there is one for each case and agency, and lists select by it';
COMMENT ON COLUMN marac.case_flag.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.case_flag.placed_by IS 'Sealed: who put it on';
COMMENT ON COLUMN marac.case_flag.acknowledgement IS 'Sealed: on which system of the agency it stands, since when and by whom, or none';
COMMENT ON COLUMN marac.case_flag.removal_reason IS 'Sealed: why it was taken off, or none';

--changeset marac:010-flag-incident splitStatements:false stripComments:false
CREATE TABLE marac.flag_incident (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    version         bigint NOT NULL CHECK (version > 0),
    case_id         uuid NOT NULL,
    agency_id       uuid NOT NULL,
    flag_id         uuid NOT NULL,
    logged_at       timestamptz NOT NULL,
    state           text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    seal            bytea NOT NULL CHECK (octet_length(seal) = 116),
    occurred_on     bytea NOT NULL,
    basis           bytea NOT NULL,
    criminal_type   bytea NOT NULL,
    kinds           bytea NOT NULL,
    account         bytea NOT NULL,
    disclosed_to    bytea NOT NULL,
    finding         bytea NOT NULL,
    protocol_number bytea NOT NULL,
    logged_by       bytea NOT NULL,
    referral        bytea NOT NULL,
    answer_reason   bytea NOT NULL,
    answered_by     bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id),
    FOREIGN KEY (area_id, flag_id) REFERENCES marac.case_flag (area_id, id)
);
CREATE INDEX flag_incident_by_case ON marac.flag_incident (area_id, case_id);
CREATE INDEX flag_incident_by_agency ON marac.flag_incident (area_id, agency_id);
CREATE INDEX flag_incident_by_flag ON marac.flag_incident (area_id, flag_id);
ALTER TABLE marac.flag_incident ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON marac.flag_incident TO marac_service
    USING (area_id = marac.current_area() AND marac.sees_agency(agency_id));
-- Deleted only with its case.
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.flag_incident TO marac_service;
COMMENT ON TABLE marac.flag_incident IS 'Incidents that an agency logged against its flag, and what the coordinator answered.';
COMMENT ON COLUMN marac.flag_incident.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.flag_incident.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.flag_incident.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.flag_incident.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.flag_incident.agency_id IS 'The agency that logged it; clear because it decides access';
COMMENT ON COLUMN marac.flag_incident.flag_id IS 'The flag; clear because it is found by it';
COMMENT ON COLUMN marac.flag_incident.logged_at IS 'When it was logged; clear because the oldest is answered first';
COMMENT ON COLUMN marac.flag_incident.state IS 'Waiting, linked or dismissed; clear because the list of what waits selects by it';
COMMENT ON COLUMN marac.flag_incident.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.flag_incident.occurred_on IS 'Sealed: the day of the incident or of its disclosure';
COMMENT ON COLUMN marac.flag_incident.basis IS 'Sealed: which of the two the day is';
COMMENT ON COLUMN marac.flag_incident.criminal_type IS 'Sealed: whether it is of a type that would be criminal, or none where nobody has said';
COMMENT ON COLUMN marac.flag_incident.kinds IS 'Sealed: what kinds of abuse it was';
COMMENT ON COLUMN marac.flag_incident.account IS 'Sealed: what happened';
COMMENT ON COLUMN marac.flag_incident.disclosed_to IS 'Sealed: to whom it was disclosed';
COMMENT ON COLUMN marac.flag_incident.finding IS 'Sealed: what the repeat rule made of it when it was logged';
COMMENT ON COLUMN marac.flag_incident.protocol_number IS 'Sealed: version of the operating protocol whose rule that was';
COMMENT ON COLUMN marac.flag_incident.logged_by IS 'Sealed: who logged it';
COMMENT ON COLUMN marac.flag_incident.referral IS 'Sealed: the referral to which the coordinator linked it, or none';
COMMENT ON COLUMN marac.flag_incident.answer_reason IS 'Sealed: what the coordinator said to it, or none';
COMMENT ON COLUMN marac.flag_incident.answered_by IS 'Sealed: who answered it, or none';

--changeset marac:010-case-closure splitStatements:false stripComments:false
CREATE TABLE marac.case_closure (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    version         bigint NOT NULL CHECK (version > 0),
    case_id         uuid NOT NULL,
    closed_at       timestamptz NOT NULL,
    reopened_at     timestamptz,
    seal            bytea NOT NULL CHECK (octet_length(seal) = 116),
    closed_by       bytea NOT NULL,
    reason          bytea NOT NULL,
    reopened_by     bytea NOT NULL,
    reopened_reason bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX case_closure_by_case ON marac.case_closure (area_id, case_id);
ALTER TABLE marac.case_closure ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.case_closure TO marac_service USING (area_id = marac.current_area());
-- Deleted only with its case.
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.case_closure TO marac_service;
COMMENT ON TABLE marac.case_closure IS 'That a case was closed, why, and if it was reopened.';
COMMENT ON COLUMN marac.case_closure.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.case_closure.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.case_closure.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.case_closure.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.case_closure.closed_at IS 'When it was closed; clear because it is a record time';
COMMENT ON COLUMN marac.case_closure.reopened_at IS 'When it was reopened, null until then; clear because the closure that stands is found by it';
COMMENT ON COLUMN marac.case_closure.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.case_closure.closed_by IS 'Sealed: who closed it';
COMMENT ON COLUMN marac.case_closure.reason IS 'Sealed: why it was closed';
COMMENT ON COLUMN marac.case_closure.reopened_by IS 'Sealed: who reopened it, or none';
COMMENT ON COLUMN marac.case_closure.reopened_reason IS 'Sealed: why it was reopened, or none';
