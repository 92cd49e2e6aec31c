--liquibase formatted sql

--changeset marac:012-1-closed-log splitStatements:false stripComments:false
CREATE TABLE marac.closed_log (
    area_id    uuid        NOT NULL,
    generation integer     NOT NULL CHECK (generation > 0),
    origin     text        NOT NULL CHECK (origin <> ''),
    size       bigint      NOT NULL CHECK (size >= 0),
    root       bytea       NOT NULL CHECK (octet_length(root) = 32),
    opened_by  uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (area_id, generation)
);
COMMENT ON TABLE marac.closed_log IS 'Logs of which the database lost entries that are witnessed outside, and which therefore go on under another name';
COMMENT ON COLUMN marac.closed_log.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.closed_log.generation IS 'Which of the area''s logs, from 1; clear because it is in the name of the next, which is published';
COMMENT ON COLUMN marac.closed_log.origin IS 'Name of the log in checkpoints; clear because checkpoints are published';
COMMENT ON COLUMN marac.closed_log.size IS 'Number of leaves that are witnessed; clear because checkpoints are published';
COMMENT ON COLUMN marac.closed_log.root IS 'Root hash of them, 32 bytes; clear because it is published';
COMMENT ON COLUMN marac.closed_log.opened_by IS 'The first entry of the log that follows; clear because it is random';
COMMENT ON COLUMN marac.closed_log.at IS 'When it was closed; clear because checkpoints are published';
ALTER TABLE marac.closed_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.closed_log TO marac_service USING (area_id = marac.current_area());
GRANT SELECT ON marac.closed_log TO marac_service;

--changeset marac:012-1-closed-log-checkpoint splitStatements:false stripComments:false
-- Where the database signed what the sink does not know, the two are proof that the log was forked.
CREATE TABLE marac.closed_log_checkpoint (
    area_id    uuid        NOT NULL,
    generation integer     NOT NULL,
    size       bigint      NOT NULL CHECK (size >= 0),
    root       bytea       NOT NULL CHECK (octet_length(root) = 32),
    note       text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (area_id, generation, size),
    FOREIGN KEY (area_id, generation) REFERENCES marac.closed_log (area_id, generation)
);
COMMENT ON TABLE marac.closed_log_checkpoint IS 'What the database had signed of a log that was closed';
COMMENT ON COLUMN marac.closed_log_checkpoint.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.closed_log_checkpoint.generation IS 'Which of the area''s logs; clear because it is in the name of the next, which is published';
COMMENT ON COLUMN marac.closed_log_checkpoint.size IS 'Number of leaves; clear because it is published';
COMMENT ON COLUMN marac.closed_log_checkpoint.root IS 'Root hash, 32 bytes; clear because it is published';
COMMENT ON COLUMN marac.closed_log_checkpoint.note IS 'The signed note; clear because it is published';
COMMENT ON COLUMN marac.closed_log_checkpoint.at IS 'When it was signed; clear because it is published';
ALTER TABLE marac.closed_log_checkpoint ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.closed_log_checkpoint TO marac_service USING (area_id = marac.current_area());
GRANT SELECT ON marac.closed_log_checkpoint TO marac_service;

--changeset marac:012-1-close-log splitStatements:false stripComments:false
-- The service may not delete from its log; it may only close it, which empties the log's tables and leaves all entries.
CREATE FUNCTION marac.close_log(p_size bigint, p_root bytea, p_opened_by uuid, p_next text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_area uuid := marac.current_area();
    v_generation integer;
BEGIN
    IF v_area IS NULL THEN
        RAISE EXCEPTION 'close_log: no area' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT coalesce(max(generation), 0) + 1 INTO v_generation FROM marac.closed_log WHERE area_id = v_area;
    INSERT INTO marac.closed_log (area_id, generation, origin, size, root, opened_by, at)
        SELECT v_area, v_generation, origin, p_size, p_root, p_opened_by, now()
          FROM marac.log_head WHERE area_id = v_area;
    INSERT INTO marac.closed_log_checkpoint (area_id, generation, size, root, note, at)
        SELECT area_id, v_generation, size, root, note, at FROM marac.log_checkpoint WHERE area_id = v_area;
    DELETE FROM marac.log_checkpoint WHERE area_id = v_area;
    DELETE FROM marac.log_tile WHERE area_id = v_area;
    DELETE FROM marac.log_batch WHERE area_id = v_area;
    DELETE FROM marac.log_case_seq WHERE area_id = v_area;
    DELETE FROM marac.audit_staged WHERE area_id = v_area;
    UPDATE marac.log_head SET origin = p_next, size = 0, at = now() WHERE area_id = v_area;
END $$;
COMMENT ON FUNCTION marac.close_log(bigint, bytea, uuid, text) IS 'Closes the area''s log at a witnessed checkpoint, so that another begins';
GRANT EXECUTE ON FUNCTION marac.close_log(bigint, bytea, uuid, text) TO marac_service;
