--liquibase formatted sql

--changeset marac:001-4-blind-posting splitStatements:false stripComments:false
CREATE TABLE marac.blind_posting (
    area_id uuid    NOT NULL,
    epoch   integer NOT NULL CHECK (epoch > 0),
    label   bytea   NOT NULL CHECK (octet_length(label) = 16),
    pointer bytea   NOT NULL,
    PRIMARY KEY (area_id, epoch, label)
) PARTITION BY LIST (epoch);
CREATE TABLE marac.blind_posting_1 PARTITION OF marac.blind_posting FOR VALUES IN (1);
COMMENT ON TABLE marac.blind_posting IS 'Search index over sealed people; no other column, no key to another table, no time';
COMMENT ON COLUMN marac.blind_posting.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.blind_posting.epoch IS 'Which index key made the label; clear because partitions are dropped by it';
COMMENT ON COLUMN marac.blind_posting.label IS 'Keyed label, unique to one posting, 16 bytes; clear because search asks for it, and equal names share none';
COMMENT ON COLUMN marac.blind_posting.pointer IS 'Person and role, sealed, of one size';
COMMENT ON TABLE marac.blind_posting_1 IS 'Epoch 1 of blind_posting';
COMMENT ON COLUMN marac.blind_posting_1.area_id IS 'As in blind_posting';
COMMENT ON COLUMN marac.blind_posting_1.epoch IS 'As in blind_posting';
COMMENT ON COLUMN marac.blind_posting_1.label IS 'As in blind_posting';
COMMENT ON COLUMN marac.blind_posting_1.pointer IS 'As in blind_posting';
ALTER TABLE marac.blind_posting ENABLE ROW LEVEL SECURITY;
ALTER TABLE marac.blind_posting_1 ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.blind_posting TO marac_service USING (area_id = marac.current_area());
CREATE POLICY area ON marac.blind_posting_1 TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (pointer), DELETE ON marac.blind_posting TO marac_service;

--changeset marac:001-4-blind-count splitStatements:false stripComments:false
CREATE TABLE marac.blind_count (
    area_id uuid    NOT NULL,
    epoch   integer NOT NULL CHECK (epoch > 0),
    label   bytea   NOT NULL CHECK (octet_length(label) = 16),
    count   bytea   NOT NULL,
    PRIMARY KEY (area_id, epoch, label)
) PARTITION BY LIST (epoch);
CREATE TABLE marac.blind_count_1 PARTITION OF marac.blind_count FOR VALUES IN (1);
COMMENT ON TABLE marac.blind_count IS 'How many postings a token has, so that a deleted one is seen and not silently missed';
COMMENT ON COLUMN marac.blind_count.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.blind_count.epoch IS 'Which index key made the label; clear because partitions are dropped by it';
COMMENT ON COLUMN marac.blind_count.label IS 'Keyed label of the token, 16 bytes; clear because search asks for it, and no posting shares it';
COMMENT ON COLUMN marac.blind_count.count IS 'The number, sealed, of one size';
COMMENT ON TABLE marac.blind_count_1 IS 'Epoch 1 of blind_count';
COMMENT ON COLUMN marac.blind_count_1.area_id IS 'As in blind_count';
COMMENT ON COLUMN marac.blind_count_1.epoch IS 'As in blind_count';
COMMENT ON COLUMN marac.blind_count_1.label IS 'As in blind_count';
COMMENT ON COLUMN marac.blind_count_1.count IS 'As in blind_count';
ALTER TABLE marac.blind_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE marac.blind_count_1 ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.blind_count TO marac_service USING (area_id = marac.current_area());
CREATE POLICY area ON marac.blind_count_1 TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (count), DELETE ON marac.blind_count TO marac_service;
