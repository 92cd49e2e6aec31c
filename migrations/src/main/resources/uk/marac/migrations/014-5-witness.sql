--liquibase formatted sql

--changeset marac:014-5-cosignature splitStatements:false stripComments:false
-- Bound to no row of log_checkpoint: those of a log that is closed move to closed_log_checkpoint, and what was cosigned of
-- it stays true. Rows are only ever added.
CREATE TABLE marac.log_cosignature (
    area_id uuid        NOT NULL,
    origin  text        NOT NULL CHECK (origin <> ''),
    size    bigint      NOT NULL CHECK (size > 0),
    key     text        NOT NULL CHECK (key <> ''),
    line    text        NOT NULL CHECK (line <> ''),
    at      timestamptz NOT NULL,
    PRIMARY KEY (area_id, origin, size, key)
);
CREATE INDEX log_cosignature_key ON marac.log_cosignature (area_id, origin, key, size);
COMMENT ON TABLE marac.log_cosignature IS 'What witnesses signed of checkpoints: that the log only grew since they last looked';
COMMENT ON COLUMN marac.log_cosignature.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.log_cosignature.origin IS 'Name of the log, which an area that closed one has several of; clear because checkpoints are published';
COMMENT ON COLUMN marac.log_cosignature.size IS 'Of the checkpoint; clear because checkpoints are published';
COMMENT ON COLUMN marac.log_cosignature.key IS 'Name and id of the witness''s key; clear because they are in the line';
COMMENT ON COLUMN marac.log_cosignature.line IS 'The signature line, as it is added to the note; clear because it is published';
COMMENT ON COLUMN marac.log_cosignature.at IS 'When the witness answered; clear because a signature states its time';
ALTER TABLE marac.log_cosignature ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.log_cosignature TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT ON marac.log_cosignature TO marac_service;

--changeset marac:014-5-areas-to-cosign splitStatements:false stripComments:false
-- As areas_unsequenced: ids of areas and no more. By naming other keys one learns who cosigned, which is published.
CREATE FUNCTION marac.areas_to_cosign(p_keys text[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id FROM marac.area a
      JOIN marac.log_head h ON h.area_id = a.id
     CROSS JOIN LATERAL (SELECT max(c.size) AS size FROM marac.log_checkpoint c WHERE c.area_id = h.area_id) newest
     WHERE newest.size > 0
       AND EXISTS (SELECT FROM unnest(p_keys) AS asked (key)
                    WHERE NOT EXISTS (SELECT FROM marac.log_cosignature s
                                       WHERE s.area_id = h.area_id AND s.origin = h.origin AND s.size = newest.size
                                         AND s.key = asked.key))
$$;
COMMENT ON FUNCTION marac.areas_to_cosign(text[]) IS 'Areas whose newest checkpoint lacks a cosignature by one of the keys; leaks that it does';
REVOKE ALL ON FUNCTION marac.areas_to_cosign(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION marac.areas_to_cosign(text[]) TO marac_service;
