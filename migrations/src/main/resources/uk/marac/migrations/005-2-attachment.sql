--liquibase formatted sql

--changeset marac:005-attachment splitStatements:false stripComments:false
CREATE TABLE marac.attachment (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    case_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    attached_at timestamptz NOT NULL,
    attached_by uuid NOT NULL,
    seal bytea NOT NULL CHECK (octet_length(seal) = 116),
    name bytea NOT NULL,
    kind bytea NOT NULL,
    size bytea NOT NULL,
    content_digest bytea NOT NULL,
    key_generation bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, referral_id) REFERENCES marac.referral (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX attachment_by_case ON marac.attachment (area_id, case_id);
CREATE INDEX attachment_by_referral ON marac.attachment (area_id, referral_id);
CREATE INDEX attachment_by_agency ON marac.attachment (area_id, agency_id);
ALTER TABLE marac.attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.attachment TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.attachment TO marac_service;
COMMENT ON TABLE marac.attachment IS 'Documents that came with a referral.';
COMMENT ON COLUMN marac.attachment.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.attachment.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.attachment.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.attachment.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.attachment.referral_id IS 'The referral; clear because its documents are listed by it';
COMMENT ON COLUMN marac.attachment.agency_id IS 'The agency that attached it; clear because it decides access';
COMMENT ON COLUMN marac.attachment.attached_at IS 'When it was attached; clear because it is a record time';
COMMENT ON COLUMN marac.attachment.attached_by IS 'Pseudonymous id of who attached it; clear because it names no one';
COMMENT ON COLUMN marac.attachment.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.attachment.name IS 'Sealed: what the document is called';
COMMENT ON COLUMN marac.attachment.kind IS 'Sealed: what kind of document it is';
COMMENT ON COLUMN marac.attachment.size IS 'Sealed: its length in bytes';
COMMENT ON COLUMN marac.attachment.content_digest IS 'Sealed: SHA-256 of the sealed content, so that no other content passes for it';
COMMENT ON COLUMN marac.attachment.key_generation IS 'Sealed: which key of the case sealed the content';

--changeset marac:005-attachment-content splitStatements:false stripComments:false
CREATE TABLE marac.attachment_content (
    area_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (area_id, attachment_id),
    FOREIGN KEY (area_id, attachment_id) REFERENCES marac.attachment (area_id, id)
);
-- Ciphertext does not compress; trying costs time at every write.
ALTER TABLE marac.attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE marac.attachment_content ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.attachment_content TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, DELETE ON marac.attachment_content TO marac_service;
COMMENT ON TABLE marac.attachment_content IS 'Content of documents; apart from their rows so that a list reads none of it.';
COMMENT ON COLUMN marac.attachment_content.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.attachment_content.attachment_id IS 'The attachment; clear because it is random';
COMMENT ON COLUMN marac.attachment_content.content IS 'Sealed stream of the document, padded to whole blocks of 64 KiB';
