--liquibase formatted sql

--changeset marac:011-action-update splitStatements:false stripComments:false
CREATE TABLE marac.action_update (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    case_id     uuid NOT NULL,
    action_id   uuid NOT NULL,
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    act         bytea NOT NULL,
    recorded_at bytea NOT NULL,
    owner_name  bytea NOT NULL,
    outcome     bytea NOT NULL,
    evidence    bytea NOT NULL,
    reason      bytea NOT NULL,
    replaced_by bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, action_id) REFERENCES marac.action (area_id, id)
);
CREATE INDEX action_update_by_case ON marac.action_update (area_id, case_id);
CREATE INDEX action_update_by_action ON marac.action_update (area_id, action_id);
ALTER TABLE marac.action_update ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.action_update TO marac_service USING (area_id = marac.current_area());
-- Never changed; deleted only with its case.
GRANT SELECT, INSERT, DELETE ON marac.action_update TO marac_service;
COMMENT ON TABLE marac.action_update IS 'Everything that was done to an action after it was agreed, each word of it kept.';
COMMENT ON COLUMN marac.action_update.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.action_update.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.action_update.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.action_update.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.action_update.action_id IS 'The action; clear because its history is selected by it';
COMMENT ON COLUMN marac.action_update.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.action_update.act IS 'Sealed: the code of what was done';
COMMENT ON COLUMN marac.action_update.recorded_at IS 'Sealed: when';
COMMENT ON COLUMN marac.action_update.owner_name IS 'Sealed: who in the owning agency does it, where they were named by this';
COMMENT ON COLUMN marac.action_update.outcome IS 'Sealed: what came of it, as reported';
COMMENT ON COLUMN marac.action_update.evidence IS 'Sealed: what shows it, as reported';
COMMENT ON COLUMN marac.action_update.reason IS 'Sealed: why not, as reported, or why it was opened again';
COMMENT ON COLUMN marac.action_update.replaced_by IS 'Sealed: the action that took its place, where one did';
