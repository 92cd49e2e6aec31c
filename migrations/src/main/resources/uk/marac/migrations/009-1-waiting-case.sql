--liquibase formatted sql

--changeset marac:009-waiting-case splitStatements:false stripComments:false
CREATE TABLE marac.waiting_case (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    version    bigint NOT NULL CHECK (version > 0),
    case_id    uuid NOT NULL,
    meeting_id uuid NOT NULL,
    seal       bytea NOT NULL CHECK (octet_length(seal) = 116),
    reason     bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES marac.meeting (area_id, id),
    UNIQUE (area_id, meeting_id, case_id)
);
CREATE INDEX waiting_case_by_case ON marac.waiting_case (area_id, case_id);
ALTER TABLE marac.waiting_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.waiting_case TO marac_service USING (area_id = marac.current_area());
-- Deleted only with its case.
GRANT SELECT, INSERT, DELETE ON marac.waiting_case TO marac_service;
COMMENT ON TABLE marac.waiting_case IS 'Why a case might wait when the agenda of a meeting was closed without it.';
COMMENT ON COLUMN marac.waiting_case.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.waiting_case.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.waiting_case.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.waiting_case.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.waiting_case.meeting_id IS 'The meeting whose agenda was closed; clear because agendas select by it';
COMMENT ON COLUMN marac.waiting_case.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.waiting_case.reason IS 'Sealed: why it may wait';
