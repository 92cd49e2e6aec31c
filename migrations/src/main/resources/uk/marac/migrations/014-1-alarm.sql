--liquibase formatted sql

--changeset marac:014-1-reading-alarm splitStatements:false stripComments:false
CREATE TABLE marac.reading_alarm (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    version         bigint NOT NULL CHECK (version > 0),
    state           text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    raised_at       timestamptz NOT NULL,
    seal            bytea NOT NULL CHECK (octet_length(seal) = 116),
    finding         bytea NOT NULL,
    acknowledged_by bytea NOT NULL,
    acknowledged_at bytea NOT NULL,
    reason          bytea NOT NULL,
    PRIMARY KEY (area_id, id)
);
CREATE INDEX reading_alarm_by_state ON marac.reading_alarm (area_id, state);
ALTER TABLE marac.reading_alarm ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.reading_alarm TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.reading_alarm TO marac_service;
COMMENT ON TABLE marac.reading_alarm IS 'Alarms about people''s reading, until an auditor has acknowledged them and after.';
COMMENT ON COLUMN marac.reading_alarm.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.reading_alarm.id IS 'The id, a keyed tag of what it is about, so that nothing raises two; clear because it is as random';
COMMENT ON COLUMN marac.reading_alarm.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.reading_alarm.state IS 'State; clear because operators count by it what waits for an auditor';
COMMENT ON COLUMN marac.reading_alarm.raised_at IS 'When it was raised; clear because the queue is ordered by it, and it is a record time; leaks that somebody read something then that they had no reason to';
COMMENT ON COLUMN marac.reading_alarm.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.reading_alarm.finding IS 'Sealed: what is alarming, who did it and when';
COMMENT ON COLUMN marac.reading_alarm.acknowledged_by IS 'Sealed: the auditor who acknowledged it';
COMMENT ON COLUMN marac.reading_alarm.acknowledged_at IS 'Sealed: when';
COMMENT ON COLUMN marac.reading_alarm.reason IS 'Sealed: what the auditor found';

--changeset marac:014-1-canary-watch splitStatements:false stripComments:false
CREATE TABLE marac.canary_watch (
    area_id    uuid PRIMARY KEY,
    generation integer NOT NULL CHECK (generation >= 0),
    seen       bigint NOT NULL CHECK (seen >= 0)
);
ALTER TABLE marac.canary_watch ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.canary_watch TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (generation, seen) ON marac.canary_watch TO marac_service;
COMMENT ON TABLE marac.canary_watch IS 'How far each log was looked through for opened canaries.';
COMMENT ON COLUMN marac.canary_watch.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.canary_watch.generation IS 'How many logs of the area were closed before the one that was looked through; clear because it is in closed_log too';
COMMENT ON COLUMN marac.canary_watch.seen IS 'The place in the log before which all was looked at; clear because places are published';

--changeset marac:014-1-canary-watch-before splitStatements:false stripComments:false
-- There was no canary before now: what is in the logs need not be looked at.
INSERT INTO marac.canary_watch (area_id, generation, seen)
    SELECT h.area_id, (SELECT count(*) FROM marac.closed_log c WHERE c.area_id = h.area_id), h.size FROM marac.log_head h;

--changeset marac:014-1-waiting splitStatements:false stripComments:false
-- As in 013-1: past row security, ids of areas and no more.
CREATE FUNCTION marac.areas_to_watch() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id FROM marac.area a JOIN marac.log_head h ON h.area_id = a.id
     WHERE h.size <> coalesce((SELECT w.seen FROM marac.canary_watch w WHERE w.area_id = h.area_id
                                  AND w.generation = (SELECT count(*) FROM marac.closed_log c WHERE c.area_id = h.area_id)), 0)
$$;
COMMENT ON FUNCTION marac.areas_to_watch() IS 'Areas whose log has entries that were not looked at for opened canaries; leaks that it has';

CREATE FUNCTION marac.areas_alarmed() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT r.area_id FROM marac.reading_alarm r JOIN marac.area a ON a.id = r.area_id WHERE r.state = 'WAITING'
$$;
COMMENT ON FUNCTION marac.areas_alarmed() IS 'Areas in which an alarm about somebody''s reading waits for an auditor; leaks that one does';

REVOKE ALL ON FUNCTION marac.areas_to_watch(), marac.areas_alarmed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION marac.areas_to_watch(), marac.areas_alarmed() TO marac_service;
