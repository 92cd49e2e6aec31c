--liquibase formatted sql

--changeset marac:010-action-kind splitStatements:false stripComments:false
-- NULL in a row that was sealed before: it reads as absent.
ALTER TABLE marac.action ADD COLUMN kind bytea;
ALTER TABLE marac.action ADD COLUMN accepted_at bytea;
COMMENT ON COLUMN marac.action.kind IS 'Sealed: which kind of the catalogue it is';
COMMENT ON COLUMN marac.action.accepted_at IS 'Sealed: when its owner accepted it and named who does it';

--changeset marac:010-action-remark splitStatements:false stripComments:false
CREATE TABLE marac.action_remark (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    version    bigint NOT NULL CHECK (version > 0),
    case_id    uuid NOT NULL,
    action_id  uuid NOT NULL,
    meeting_id uuid NOT NULL,
    seal       bytea NOT NULL CHECK (octet_length(seal) = 116),
    said       bytea NOT NULL,
    said_at    bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, action_id) REFERENCES marac.action (area_id, id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES marac.meeting (area_id, id)
);
CREATE INDEX action_remark_by_case ON marac.action_remark (area_id, case_id);
CREATE INDEX action_remark_by_action ON marac.action_remark (area_id, action_id);
CREATE INDEX action_remark_by_meeting ON marac.action_remark (area_id, meeting_id);
ALTER TABLE marac.action_remark ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.action_remark TO marac_service USING (area_id = marac.current_area());
-- Never changed; deleted only with its case.
GRANT SELECT, INSERT, DELETE ON marac.action_remark TO marac_service;
COMMENT ON TABLE marac.action_remark IS 'What was said of an action when a later meeting read it out.';
COMMENT ON COLUMN marac.action_remark.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.action_remark.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.action_remark.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.action_remark.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.action_remark.action_id IS 'The action; clear because the review selects by it';
COMMENT ON COLUMN marac.action_remark.meeting_id IS 'The meeting that read it out; clear because a key refers to it';
COMMENT ON COLUMN marac.action_remark.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.action_remark.said IS 'Sealed: what was said';
COMMENT ON COLUMN marac.action_remark.said_at IS 'Sealed: when it was said';

--changeset marac:010-action-escalation splitStatements:false stripComments:false
CREATE TABLE marac.action_escalation (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    case_id     uuid NOT NULL,
    action_id   uuid NOT NULL,
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    act         bytea NOT NULL,
    cause       bytea NOT NULL,
    reason      bytea NOT NULL,
    recorded_at bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, action_id) REFERENCES marac.action (area_id, id)
);
CREATE INDEX action_escalation_by_case ON marac.action_escalation (area_id, case_id);
CREATE INDEX action_escalation_by_action ON marac.action_escalation (area_id, action_id);
ALTER TABLE marac.action_escalation ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.action_escalation TO marac_service USING (area_id = marac.current_area());
-- Never changed; deleted only with its case.
GRANT SELECT, INSERT, DELETE ON marac.action_escalation TO marac_service;
COMMENT ON TABLE marac.action_escalation IS 'Actions put on the steering group''s list by hand, and taken off it with a reason.';
COMMENT ON COLUMN marac.action_escalation.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.action_escalation.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.action_escalation.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.action_escalation.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.action_escalation.action_id IS 'The action; clear because the list selects by it';
COMMENT ON COLUMN marac.action_escalation.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.action_escalation.act IS 'Sealed: put on the list, or taken off it';
COMMENT ON COLUMN marac.action_escalation.cause IS 'Sealed: the code of why it was put there; none where it was taken off';
COMMENT ON COLUMN marac.action_escalation.reason IS 'Sealed: why, in words that the steering group does not read';
COMMENT ON COLUMN marac.action_escalation.recorded_at IS 'Sealed: when';
