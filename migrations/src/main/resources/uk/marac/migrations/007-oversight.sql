--liquibase formatted sql

--changeset marac:007-log-batch-by-time splitStatements:false stripComments:false
-- An entry's batch is looked for from the time of the act on.
CREATE INDEX log_batch_by_time ON marac.log_batch (area_id, at);

--changeset marac:007-destroyed-case splitStatements:false stripComments:false
CREATE TABLE marac.destroyed_case (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    destroyed_at timestamptz NOT NULL,
    case_number  text CHECK (case_number ~ '^[A-Z0-9-]{4,20}$'),
    seal         bytea NOT NULL CHECK (octet_length(seal) = 116),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, case_number)
);
ALTER TABLE marac.destroyed_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.destroyed_case TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT ON marac.destroyed_case TO marac_service;
COMMENT ON TABLE marac.destroyed_case IS 'Cases that were destroyed: what is left of them outside the log.';
COMMENT ON COLUMN marac.destroyed_case.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.destroyed_case.id IS 'The id that the case had; clear because it is random';
COMMENT ON COLUMN marac.destroyed_case.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.destroyed_case.destroyed_at IS 'When; clear because it is a record time';
COMMENT ON COLUMN marac.destroyed_case.case_number IS 'The number that it had; clear because no number is given twice, and it is a pseudonym made by counting';
COMMENT ON COLUMN marac.destroyed_case.seal IS 'Seal of the row over every clear column';

--changeset marac:007-erase-what-hangs-on-a-case splitStatements:false stripComments:false
GRANT DELETE ON marac.break_glass, marac.legal_hold TO marac_service;
