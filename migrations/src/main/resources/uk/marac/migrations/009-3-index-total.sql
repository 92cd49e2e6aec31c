--liquibase formatted sql

--changeset marac:009-index-total splitStatements:false stripComments:false
CREATE TABLE marac.index_total (
    area_id uuid NOT NULL,
    id uuid NOT NULL CHECK (id = area_id),
    version bigint NOT NULL CHECK (version > 0),
    seal bytea NOT NULL CHECK (octet_length(seal) = 116),
    size bytea NOT NULL,
    PRIMARY KEY (area_id, id)
);
ALTER TABLE marac.index_total ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.index_total TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.index_total TO marac_service;
COMMENT ON TABLE marac.index_total IS 'How large the search index of an area was left, so that one that was emptied does not look as if nobody were known.';
COMMENT ON COLUMN marac.index_total.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.index_total.id IS 'The area again; clear because there is one row for each';
COMMENT ON COLUMN marac.index_total.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.index_total.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.index_total.size IS 'Sealed: how many postings and counters there are';
