--liquibase formatted sql

--changeset marac:008-minutes splitStatements:false stripComments:false
CREATE TABLE marac.minutes (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    version    bigint NOT NULL CHECK (version > 0),
    meeting_id uuid NOT NULL,
    number     integer NOT NULL CHECK (number > 0),
    issued_at  timestamptz NOT NULL,
    seal       bytea NOT NULL CHECK (octet_length(seal) = 116),
    venue      bytea NOT NULL,
    starts_at  bytea NOT NULL,
    issued_by  bytea NOT NULL,
    attendance bytea NOT NULL,
    note       bytea NOT NULL,
    correction bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES marac.meeting (area_id, id),
    UNIQUE (area_id, meeting_id, number)
);
ALTER TABLE marac.minutes ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.minutes TO marac_service USING (area_id = marac.current_area());
-- What was issued is never changed: a correction is the next number.
GRANT SELECT, INSERT ON marac.minutes TO marac_service;
COMMENT ON TABLE marac.minutes IS 'Minutes as they were issued; what they say of a case hangs on that case.';
COMMENT ON COLUMN marac.minutes.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.minutes.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.minutes.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.minutes.meeting_id IS 'The meeting; clear because minutes are looked up by it';
COMMENT ON COLUMN marac.minutes.number IS 'Which issue, from 1; clear because a meeting has each number once';
COMMENT ON COLUMN marac.minutes.issued_at IS 'When; clear because it is a record time';
COMMENT ON COLUMN marac.minutes.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.minutes.venue IS 'Sealed: where the meeting was held';
COMMENT ON COLUMN marac.minutes.starts_at IS 'Sealed: when the meeting began, as it stood then';
COMMENT ON COLUMN marac.minutes.issued_by IS 'Sealed: who issued them';
COMMENT ON COLUMN marac.minutes.attendance IS 'Sealed: who was there and who signed';
COMMENT ON COLUMN marac.minutes.note IS 'Sealed: any other business';
COMMENT ON COLUMN marac.minutes.correction IS 'Sealed: what a later issue corrects, and why';

--changeset marac:008-case-minute splitStatements:false stripComments:false
CREATE TABLE marac.case_minute (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    version    bigint NOT NULL CHECK (version > 0),
    minutes_id uuid NOT NULL,
    case_id    uuid NOT NULL,
    listing_id uuid NOT NULL,
    place      integer NOT NULL CHECK (place > 0),
    seal       bytea NOT NULL CHECK (octet_length(seal) = 116),
    content    bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, minutes_id) REFERENCES marac.minutes (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, listing_id) REFERENCES marac.case_listing (area_id, id),
    UNIQUE (area_id, minutes_id, case_id)
);
CREATE INDEX case_minute_by_case ON marac.case_minute (area_id, case_id);
CREATE INDEX case_minute_by_listing ON marac.case_minute (area_id, listing_id);
ALTER TABLE marac.case_minute ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.case_minute TO marac_service USING (area_id = marac.current_area());
-- Deleted only with its case.
GRANT SELECT, INSERT, DELETE ON marac.case_minute TO marac_service;
COMMENT ON TABLE marac.case_minute IS 'What minutes say of one case.';
COMMENT ON COLUMN marac.case_minute.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.case_minute.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.case_minute.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.case_minute.minutes_id IS 'The minutes; clear because they are read by it';
COMMENT ON COLUMN marac.case_minute.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.case_minute.listing_id IS 'The listing; clear because a case is heard at several meetings';
COMMENT ON COLUMN marac.case_minute.place IS 'Place among the cases of the meeting; clear because minutes are ordered by it';
COMMENT ON COLUMN marac.case_minute.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.case_minute.content IS 'Sealed: identifiers, why it was listed, outcome, risk, actions, who tells the victim';

--changeset marac:008-minuted-paragraph splitStatements:false stripComments:false
CREATE TABLE marac.minuted_paragraph (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,
    version        bigint NOT NULL CHECK (version > 0),
    minutes_id     uuid NOT NULL,
    case_id        uuid NOT NULL,
    agency_id      uuid NOT NULL,
    audience       text NOT NULL CHECK (audience ~ '^[A-Z][A-Z0-9_]*$'),
    named_agencies uuid[] NOT NULL,
    seal           bytea NOT NULL CHECK (octet_length(seal) = 116),
    agency_name    bytea NOT NULL,
    lines          bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, minutes_id) REFERENCES marac.minutes (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX minuted_paragraph_by_minutes ON marac.minuted_paragraph (area_id, minutes_id);
CREATE INDEX minuted_paragraph_by_case ON marac.minuted_paragraph (area_id, case_id);
CREATE INDEX minuted_paragraph_by_agency ON marac.minuted_paragraph (area_id, agency_id);
ALTER TABLE marac.minuted_paragraph ENABLE ROW LEVEL SECURITY;
-- As for the lines of research from which it was taken.
CREATE POLICY own ON marac.minuted_paragraph TO marac_service
    USING (area_id = marac.current_area() AND marac.sees_agency(agency_id));
CREATE POLICY audience ON marac.minuted_paragraph FOR SELECT TO marac_service
    USING (area_id = marac.current_area()
           AND (audience IN ('ALL_LISTED', 'CHAIR_COORDINATOR_IDVA')
                OR (audience = 'NAMED_AGENCIES'
                    AND EXISTS (SELECT FROM unnest(named_agencies) AS named (id) WHERE marac.sees_agency(named.id)))));
GRANT SELECT, INSERT, DELETE ON marac.minuted_paragraph TO marac_service;
COMMENT ON TABLE marac.minuted_paragraph IS 'What minutes give of what one agency said of one case, to one audience.';
COMMENT ON COLUMN marac.minuted_paragraph.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.minuted_paragraph.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.minuted_paragraph.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.minuted_paragraph.minutes_id IS 'The minutes; clear because they are read by it';
COMMENT ON COLUMN marac.minuted_paragraph.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.minuted_paragraph.agency_id IS 'The agency that said it; clear because it decides access';
COMMENT ON COLUMN marac.minuted_paragraph.audience IS 'Who may see it; clear because it decides access';
COMMENT ON COLUMN marac.minuted_paragraph.named_agencies IS 'The agencies of that audience; clear because they decide access';
COMMENT ON COLUMN marac.minuted_paragraph.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.minuted_paragraph.agency_name IS 'Sealed: the agency''s name at the time';
COMMENT ON COLUMN marac.minuted_paragraph.lines IS 'Sealed: what it said, fact or opinion, about whom';
