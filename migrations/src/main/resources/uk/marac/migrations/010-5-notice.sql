--liquibase formatted sql

--changeset marac:010-notice splitStatements:false stripComments:false
CREATE TABLE marac.notice (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    version    bigint NOT NULL CHECK (version > 0),
    state      text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    seal       bytea NOT NULL CHECK (octet_length(seal) = 116),
    kind       bytea NOT NULL,
    recipient  bytea NOT NULL,
    meeting    bytea NOT NULL,
    items      bytea NOT NULL,
    queued_at  bytea NOT NULL,
    attempts   bytea NOT NULL,
    settled_at bytea NOT NULL,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX notice_by_state ON marac.notice (area_id, state);
ALTER TABLE marac.notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.notice TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.notice TO marac_service;
COMMENT ON TABLE marac.notice IS 'Notices to members by e-mail: written in the act that they tell of, sent afterwards.';
COMMENT ON COLUMN marac.notice.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.notice.id IS 'The id; clear because it is random. The mail carries it, so that a repeat is known as one';
COMMENT ON COLUMN marac.notice.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.notice.state IS 'State; clear because operators count by it what waits and what was given up; leaks how many mails an area sends';
COMMENT ON COLUMN marac.notice.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.notice.kind IS 'Sealed: what it tells of';
COMMENT ON COLUMN marac.notice.recipient IS 'Sealed: the membership whose address is looked up when it is sent';
COMMENT ON COLUMN marac.notice.meeting IS 'Sealed: the meeting, or none';
COMMENT ON COLUMN marac.notice.items IS 'Sealed: how many things it tells of';
COMMENT ON COLUMN marac.notice.queued_at IS 'Sealed: when it was written, or put back to be sent again';
COMMENT ON COLUMN marac.notice.attempts IS 'Sealed: how often it could not be sent';
COMMENT ON COLUMN marac.notice.settled_at IS 'Sealed: when it was sent, dropped or given up; none while it waits';

--changeset marac:010-notice-pending splitStatements:false stripComments:false
CREATE TABLE marac.notice_pending (
    area_id     uuid NOT NULL,
    notice_id   uuid NOT NULL,
    next_try_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, notice_id),
    FOREIGN KEY (area_id, notice_id) REFERENCES marac.notice (area_id, id)
);
ALTER TABLE marac.notice_pending ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.notice_pending TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.notice_pending TO marac_service;
COMMENT ON TABLE marac.notice_pending IS 'Notices that wait to be sent.';
COMMENT ON COLUMN marac.notice_pending.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.notice_pending.notice_id IS 'The notice; clear because it is random';
COMMENT ON COLUMN marac.notice_pending.next_try_at IS 'When an instance may take it; clear because the queue is ordered by it';

--changeset marac:010-notice-digest splitStatements:false stripComments:false
CREATE TABLE marac.notice_digest (
    area_id     uuid PRIMARY KEY,
    done_on     date,
    next_try_at timestamptz NOT NULL
);
ALTER TABLE marac.notice_digest ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.notice_digest TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.notice_digest TO marac_service;
COMMENT ON TABLE marac.notice_digest IS 'On which day members were last told of their overdue actions.';
COMMENT ON COLUMN marac.notice_digest.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.notice_digest.done_on IS 'The day in London; clear because a digest is made once a day, and overdue actions are dated in clear too';
COMMENT ON COLUMN marac.notice_digest.next_try_at IS 'When an instance may try next; clear because instances take turns by it';
