--liquibase formatted sql

--changeset marac:001-2-row-head splitStatements:false stripComments:false
CREATE TABLE marac.row_head (
    area_id    uuid    NOT NULL,
    table_name text    NOT NULL CHECK (table_name ~ '^[a-z][a-z0-9_]*$'),
    id         uuid    NOT NULL,
    version    bigint  NOT NULL CHECK (version > 0),
    digest     bytea   NOT NULL CHECK (octet_length(digest) = 32),
    entry_id   uuid    NOT NULL,
    gone       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (area_id, table_name, id)
);
-- Every sealed write updates its head in place: room on the page keeps that off the index.
ALTER TABLE marac.row_head SET (fillfactor = 80);
COMMENT ON TABLE marac.row_head IS 'The newest version of every sealed row, so that one rolled back is refused on sight';
COMMENT ON COLUMN marac.row_head.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.row_head.table_name IS 'Which table the row is in; clear because the schema is public';
COMMENT ON COLUMN marac.row_head.id IS 'The sealed row; clear because it is random';
COMMENT ON COLUMN marac.row_head.version IS 'Its newest version; clear because it is compared before the row is opened, and tells how often it was written';
COMMENT ON COLUMN marac.row_head.digest IS 'SHA-256 of seal and ciphertexts, 32 bytes; clear because it hides what it digests';
COMMENT ON COLUMN marac.row_head.entry_id IS 'The audit entry of that write; clear because it is random';
COMMENT ON COLUMN marac.row_head.gone IS 'The row was deleted and must not come back; clear because it is compared before anything is opened';
ALTER TABLE marac.row_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.row_head TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (version, digest, entry_id, gone) ON marac.row_head TO marac_service;

--changeset marac:001-2-audit-entry splitStatements:false stripComments:false
CREATE TABLE marac.audit_entry (
    area_id    uuid        NOT NULL,
    id         uuid        NOT NULL,
    at         timestamptz NOT NULL,
    actor_id   uuid        NOT NULL,
    agency_id  uuid,
    permission text        NOT NULL CHECK (permission ~ '^[A-Z][A-Z0-9_]*$'),
    outcome    text        NOT NULL CHECK (outcome ~ '^[A-Z][A-Z0-9_]*$'),
    request_id uuid        NOT NULL,
    entry      bytea       NOT NULL,
    mac        bytea       NOT NULL CHECK (octet_length(mac) BETWEEN 16 AND 64),
    PRIMARY KEY (area_id, id)
);
CREATE INDEX audit_entry_by_actor ON marac.audit_entry (area_id, actor_id, at);
CREATE INDEX audit_entry_by_time ON marac.audit_entry (area_id, at);
COMMENT ON TABLE marac.audit_entry IS 'One act, refusal or failure; written once, in the transaction of the act';
COMMENT ON COLUMN marac.audit_entry.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.audit_entry.id IS 'The entry; clear because it is random';
COMMENT ON COLUMN marac.audit_entry.at IS 'When it happened; clear because auditors search by time, and the verifier compares it with the entry';
COMMENT ON COLUMN marac.audit_entry.actor_id IS 'Pseudonymous id of who acted; clear because auditors search by it, and it names no one';
COMMENT ON COLUMN marac.audit_entry.agency_id IS 'For which agency, NULL for a job; clear because auditors search by it';
COMMENT ON COLUMN marac.audit_entry.permission IS 'Code of what was asked; clear because it is one of a public list';
COMMENT ON COLUMN marac.audit_entry.outcome IS 'Code of what came of it; clear because it is one of a public list';
COMMENT ON COLUMN marac.audit_entry.request_id IS 'The request or job run; clear because it is random';
COMMENT ON COLUMN marac.audit_entry.entry IS 'The entry byte for byte as hashed; sensitive fields stand in it as salted commitments';
COMMENT ON COLUMN marac.audit_entry.mac IS 'Keyed MAC of the entry, which guards it until a checkpoint holds it';
ALTER TABLE marac.audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.audit_entry TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT ON marac.audit_entry TO marac_service;

--changeset marac:001-2-audit-staged splitStatements:false stripComments:false
CREATE TABLE marac.audit_staged (
    area_id  uuid NOT NULL,
    entry_id uuid NOT NULL,
    PRIMARY KEY (area_id, entry_id),
    FOREIGN KEY (area_id, entry_id) REFERENCES marac.audit_entry (area_id, id)
);
-- A queue is emptied as fast as it fills; the usual thresholds would let dead rows pile up.
ALTER TABLE marac.audit_staged SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
COMMENT ON TABLE marac.audit_staged IS 'Entries that wait for the sequencer to give them their place in the log';
COMMENT ON COLUMN marac.audit_staged.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.audit_staged.entry_id IS 'The entry that waits; clear because it is random';
ALTER TABLE marac.audit_staged ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.audit_staged TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, DELETE ON marac.audit_staged TO marac_service;

--changeset marac:001-2-audit-opening splitStatements:false stripComments:false
CREATE TABLE marac.audit_opening (
    area_id  uuid     NOT NULL,
    entry_id uuid     NOT NULL,
    ordinal  smallint NOT NULL CHECK (ordinal >= 0),
    case_id  uuid,
    tag      smallint NOT NULL,
    opening  bytea    NOT NULL,
    PRIMARY KEY (area_id, entry_id, ordinal),
    FOREIGN KEY (area_id, entry_id) REFERENCES marac.audit_entry (area_id, id)
);
CREATE INDEX audit_opening_by_case ON marac.audit_opening (area_id, case_id);
COMMENT ON TABLE marac.audit_opening IS 'What opens the commitments of an entry, sealed under the audit-detail key of its case';
COMMENT ON COLUMN marac.audit_opening.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.audit_opening.entry_id IS 'The entry it opens; clear because it is random';
COMMENT ON COLUMN marac.audit_opening.ordinal IS 'Which commitment of the entry; clear because the count says nothing of what they hold';
COMMENT ON COLUMN marac.audit_opening.case_id IS 'The case whose key seals it, NULL where none; clear because the id is random, and the sequencer numbers by case';
COMMENT ON COLUMN marac.audit_opening.tag IS 'Which field it opens; clear because it is one of a public list';
COMMENT ON COLUMN marac.audit_opening.opening IS 'Salt and value, sealed';
ALTER TABLE marac.audit_opening ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.audit_opening TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT ON marac.audit_opening TO marac_service;
