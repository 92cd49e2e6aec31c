--liquibase formatted sql

--changeset marac:001-3-log-head splitStatements:false stripComments:false
CREATE TABLE marac.log_head (
    area_id uuid        PRIMARY KEY,
    origin  text        NOT NULL CHECK (origin <> ''),
    size    bigint      NOT NULL CHECK (size >= 0),
    at      timestamptz NOT NULL
);
COMMENT ON TABLE marac.log_head IS 'The end of an area''s log; the sequencer locks it, so that there is one';
COMMENT ON COLUMN marac.log_head.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.log_head.origin IS 'Name of the log in checkpoints; clear because checkpoints are published';
COMMENT ON COLUMN marac.log_head.size IS 'Number of leaves; clear because checkpoints are published';
COMMENT ON COLUMN marac.log_head.at IS 'When the log last grew; clear because checkpoints are published';
ALTER TABLE marac.log_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.log_head TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (origin, size, at) ON marac.log_head TO marac_service;

--changeset marac:001-3-log-tile splitStatements:false stripComments:false
CREATE TABLE marac.log_tile (
    area_id uuid     NOT NULL,
    level   smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    index   bigint   NOT NULL CHECK (index >= 0),
    hashes  bytea    NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
    PRIMARY KEY (area_id, level, index)
);
COMMENT ON TABLE marac.log_tile IS 'The tree as tiles of up to 256 hashes; a full one never changes';
COMMENT ON COLUMN marac.log_tile.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.log_tile.level IS 'Height of the tile, 0 at the leaves; clear because tiles are published';
COMMENT ON COLUMN marac.log_tile.index IS 'Its place from the left; clear because tiles are published';
COMMENT ON COLUMN marac.log_tile.hashes IS 'Up to 256 SHA-256 hashes in order; clear because tiles are published';
ALTER TABLE marac.log_tile ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.log_tile TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (hashes) ON marac.log_tile TO marac_service;

--changeset marac:001-3-log-batch splitStatements:false stripComments:false
CREATE TABLE marac.log_batch (
    area_id   uuid        NOT NULL,
    first     bigint      NOT NULL CHECK (first >= 0),
    entry_ids uuid[]      NOT NULL,
    case_seqs bytea[]     NOT NULL CHECK (cardinality(case_seqs) = cardinality(entry_ids) AND cardinality(entry_ids) > 0),
    at        timestamptz NOT NULL,
    PRIMARY KEY (area_id, first)
);
COMMENT ON TABLE marac.log_batch IS 'Which entries stand at which places: one row for each drain of the queue';
COMMENT ON COLUMN marac.log_batch.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.log_batch.first IS 'Place in the log of the first entry, from 0; clear because places are published';
COMMENT ON COLUMN marac.log_batch.entry_ids IS 'The entries in their order; clear because they are random';
COMMENT ON COLUMN marac.log_batch.case_seqs IS 'For each entry the bytes of its case numbers as hashed into the leaf; cases stand in them as in the entry';
COMMENT ON COLUMN marac.log_batch.at IS 'When the sequencer placed them; clear because checkpoints are published';
ALTER TABLE marac.log_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.log_batch TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT ON marac.log_batch TO marac_service;

--changeset marac:001-3-log-case-seq splitStatements:false stripComments:false
CREATE TABLE marac.log_case_seq (
    area_id uuid   NOT NULL,
    case_id uuid   NOT NULL,
    last    bigint NOT NULL CHECK (last > 0),
    PRIMARY KEY (area_id, case_id)
);
COMMENT ON TABLE marac.log_case_seq IS 'The last number given to each case, so that a panel can see that none is missing';
COMMENT ON COLUMN marac.log_case_seq.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.log_case_seq.case_id IS 'The case; clear because the id is random';
COMMENT ON COLUMN marac.log_case_seq.last IS 'Its last number; clear because the sequencer opens nothing, and tells how busy a case is';
ALTER TABLE marac.log_case_seq ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.log_case_seq TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (last) ON marac.log_case_seq TO marac_service;

--changeset marac:001-3-log-checkpoint splitStatements:false stripComments:false
-- The key is what makes a second root of one size impossible.
CREATE TABLE marac.log_checkpoint (
    area_id uuid        NOT NULL,
    size    bigint      NOT NULL CHECK (size >= 0),
    root    bytea       NOT NULL CHECK (octet_length(root) = 32),
    note    text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (area_id, size)
);
COMMENT ON TABLE marac.log_checkpoint IS 'Signed statements of size and root';
COMMENT ON COLUMN marac.log_checkpoint.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.log_checkpoint.size IS 'Number of leaves; clear because it is published';
COMMENT ON COLUMN marac.log_checkpoint.root IS 'Root hash, 32 bytes; clear because it is published';
COMMENT ON COLUMN marac.log_checkpoint.note IS 'The signed note; clear because it is published';
COMMENT ON COLUMN marac.log_checkpoint.at IS 'When it was signed; clear because it is published';
ALTER TABLE marac.log_checkpoint ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.log_checkpoint TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT ON marac.log_checkpoint TO marac_service;
