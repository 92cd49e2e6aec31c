--liquibase formatted sql

--changeset marac:006-attendance splitStatements:false stripComments:false
CREATE TABLE marac.attendance (
    area_id                 uuid NOT NULL,
    id                      uuid NOT NULL,
    version                 bigint NOT NULL CHECK (version > 0),
    meeting_id              uuid NOT NULL,
    agency_id               uuid NOT NULL,
    seal                    bytea NOT NULL CHECK (octet_length(seal) = 116),
    status                  bytea NOT NULL,
    people                  bytea NOT NULL,
    arrived_at              bytea NOT NULL,
    left_at                 bytea NOT NULL,
    information_received_on bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES marac.meeting (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id),
    UNIQUE (area_id, meeting_id, agency_id)
);
CREATE INDEX attendance_by_agency ON marac.attendance (area_id, agency_id);
ALTER TABLE marac.attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.attendance TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.attendance TO marac_service;
COMMENT ON TABLE marac.attendance IS 'How each agency attended a meeting.';
COMMENT ON COLUMN marac.attendance.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.attendance.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.attendance.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.attendance.meeting_id IS 'The meeting; clear because attendance is listed by it';
COMMENT ON COLUMN marac.attendance.agency_id IS 'The agency; clear because each has one row';
COMMENT ON COLUMN marac.attendance.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.attendance.status IS 'Sealed: present, apologies, absent or information sent';
COMMENT ON COLUMN marac.attendance.people IS 'Sealed: who came for it, observers among them';
COMMENT ON COLUMN marac.attendance.arrived_at IS 'Sealed: when they came';
COMMENT ON COLUMN marac.attendance.left_at IS 'Sealed: when they left';
COMMENT ON COLUMN marac.attendance.information_received_on IS 'Sealed: when what they sent was received';

--changeset marac:006-confidentiality-declaration splitStatements:false stripComments:false
CREATE TABLE marac.confidentiality_declaration (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    meeting_id   uuid NOT NULL,
    subject      uuid NOT NULL,
    text_version integer NOT NULL CHECK (text_version > 0),
    signed_at    timestamptz NOT NULL,
    seal         bytea NOT NULL CHECK (octet_length(seal) = 116),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES marac.meeting (area_id, id),
    UNIQUE (area_id, meeting_id, subject)
);
ALTER TABLE marac.confidentiality_declaration ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.confidentiality_declaration TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.confidentiality_declaration TO marac_service;
COMMENT ON TABLE marac.confidentiality_declaration IS 'Who signed the confidentiality declaration of a meeting.';
COMMENT ON COLUMN marac.confidentiality_declaration.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.confidentiality_declaration.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.confidentiality_declaration.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.confidentiality_declaration.meeting_id IS 'The meeting; clear because a signature holds for one';
COMMENT ON COLUMN marac.confidentiality_declaration.subject IS 'Who signed; clear because it is looked up before every record in session; a pseudonym';
COMMENT ON COLUMN marac.confidentiality_declaration.text_version IS 'Version of the text that was signed; clear because it says nothing of a person';
COMMENT ON COLUMN marac.confidentiality_declaration.signed_at IS 'When; clear because it is a record time';
COMMENT ON COLUMN marac.confidentiality_declaration.seal IS 'Seal of the row over every clear column and sealed field';
