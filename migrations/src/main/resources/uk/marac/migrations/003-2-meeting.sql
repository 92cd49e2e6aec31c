--liquibase formatted sql

--changeset marac:003-meeting splitStatements:false stripComments:false
CREATE TABLE marac.meeting (
    area_id          uuid NOT NULL,
    id               uuid NOT NULL,
    version          bigint NOT NULL CHECK (version > 0),
    kind             text NOT NULL CHECK (kind ~ '^[A-Z][A-Z0-9_]*$'),
    starts_at        timestamptz NOT NULL,
    state            text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    agenda_number    integer NOT NULL CHECK (agenda_number >= 0),
    agenda_closed_at timestamptz,
    circulated_at    timestamptz,
    seal             bytea NOT NULL CHECK (octet_length(seal) = 116),
    venue            bytea NOT NULL,
    PRIMARY KEY (area_id, id)
);
ALTER TABLE marac.meeting ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.meeting TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.meeting TO marac_service;
COMMENT ON TABLE marac.meeting IS 'Meetings of the MARAC.';
COMMENT ON COLUMN marac.meeting.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.meeting.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.meeting.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.meeting.kind IS 'Kind of meeting; clear because rules go by it';
COMMENT ON COLUMN marac.meeting.starts_at IS 'When it begins; clear because lists are ordered by it';
COMMENT ON COLUMN marac.meeting.state IS 'State; clear because lists select by it';
COMMENT ON COLUMN marac.meeting.agenda_number IS 'Version of the frozen agenda, 0 before; clear because readers compare it';
COMMENT ON COLUMN marac.meeting.agenda_closed_at IS 'When its agenda was closed; clear because it is a record time';
COMMENT ON COLUMN marac.meeting.circulated_at IS 'When its agenda was circulated; clear because it is a record time';
COMMENT ON COLUMN marac.meeting.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.meeting.venue IS 'Sealed: where it is held, or how to join';

--changeset marac:003-meeting-agency splitStatements:false stripComments:false
CREATE TABLE marac.meeting_agency (
    area_id    uuid NOT NULL,
    id         uuid NOT NULL,
    version    bigint NOT NULL CHECK (version > 0),
    meeting_id uuid NOT NULL,
    agency_id  uuid NOT NULL,
    seal       bytea NOT NULL CHECK (octet_length(seal) = 116),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES marac.meeting (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id),
    UNIQUE (area_id, meeting_id, agency_id)
);
CREATE INDEX meeting_agency_by_agency ON marac.meeting_agency (area_id, agency_id);
ALTER TABLE marac.meeting_agency ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.meeting_agency TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.meeting_agency TO marac_service;
COMMENT ON TABLE marac.meeting_agency IS 'Which agencies a meeting asks for research.';
COMMENT ON COLUMN marac.meeting_agency.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.meeting_agency.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.meeting_agency.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.meeting_agency.meeting_id IS 'The meeting; clear because it is looked up';
COMMENT ON COLUMN marac.meeting_agency.agency_id IS 'The agency asked for research; clear because it decides access';
COMMENT ON COLUMN marac.meeting_agency.seal IS 'Seal of the row over every clear column and sealed field';

--changeset marac:003-case-listing splitStatements:false stripComments:false
CREATE TABLE marac.case_listing (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,
    version        bigint NOT NULL CHECK (version > 0),
    case_id        uuid NOT NULL,
    meeting_id     uuid NOT NULL,
    outcome        text CHECK (outcome ~ '^[A-Z][A-Z0-9_]*$'),
    listed_at      timestamptz NOT NULL,
    position       integer NOT NULL CHECK (position >= 0),
    seal           bytea NOT NULL CHECK (octet_length(seal) = 116),
    place_reason        bytea NOT NULL,
    slot_minutes   bytea NOT NULL,
    outcome_reason bytea NOT NULL,
    risk_summary   bytea NOT NULL,
    victim_told_by bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, meeting_id) REFERENCES marac.meeting (area_id, id),
    UNIQUE (area_id, meeting_id, case_id)
);
CREATE INDEX case_listing_by_case ON marac.case_listing (area_id, case_id);
ALTER TABLE marac.case_listing ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.case_listing TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.case_listing TO marac_service;
COMMENT ON TABLE marac.case_listing IS 'Cases on the agendas of meetings.';
COMMENT ON COLUMN marac.case_listing.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.case_listing.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.case_listing.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.case_listing.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.case_listing.meeting_id IS 'The meeting; clear because agendas select by it';
COMMENT ON COLUMN marac.case_listing.outcome IS 'What came of it, null until then; clear because the next agenda selects by it';
COMMENT ON COLUMN marac.case_listing.listed_at IS 'State; clear because it is a record time';
COMMENT ON COLUMN marac.case_listing.position IS 'Place on the frozen agenda, 0 before; clear because agendas are ordered by it';
COMMENT ON COLUMN marac.case_listing.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.case_listing.place_reason IS 'Sealed: why it stands where it does';
COMMENT ON COLUMN marac.case_listing.slot_minutes IS 'Sealed: time planned for it';
COMMENT ON COLUMN marac.case_listing.outcome_reason IS 'Sealed: why it was deferred or not reached';
COMMENT ON COLUMN marac.case_listing.risk_summary IS 'Sealed: what harm, to whom, and what protects';
COMMENT ON COLUMN marac.case_listing.victim_told_by IS 'Sealed: who tells the victim, when, how safely';

--changeset marac:003-action splitStatements:false stripComments:false
CREATE TABLE marac.action (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    case_id      uuid NOT NULL,
    listing_id   uuid NOT NULL,
    agency_id    uuid NOT NULL,
    state        text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    due_on       date NOT NULL,
    agreed_at    timestamptz NOT NULL,
    outcome_at   timestamptz,
    confirmed_at timestamptz,
    seal         bytea NOT NULL CHECK (octet_length(seal) = 116),
    description  bytea NOT NULL,
    risk_lowered bytea NOT NULL,
    measure      bytea NOT NULL,
    owner_name   bytea NOT NULL,
    outcome      bytea NOT NULL,
    evidence     bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, listing_id) REFERENCES marac.case_listing (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX action_by_case ON marac.action (area_id, case_id);
CREATE INDEX action_by_listing ON marac.action (area_id, listing_id);
CREATE INDEX action_by_agency ON marac.action (area_id, agency_id);
ALTER TABLE marac.action ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.action TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.action TO marac_service;
COMMENT ON TABLE marac.action IS 'Actions, each owned by one agency.';
COMMENT ON COLUMN marac.action.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.action.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.action.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.action.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.action.listing_id IS 'The listing at which it was agreed; clear because minutes select by it';
COMMENT ON COLUMN marac.action.agency_id IS 'The one agency that owns it; clear because it decides access';
COMMENT ON COLUMN marac.action.state IS 'State; clear because lists of open actions select by it';
COMMENT ON COLUMN marac.action.due_on IS 'State; clear because overdue is computed from it';
COMMENT ON COLUMN marac.action.agreed_at IS 'State; clear because it is a record time';
COMMENT ON COLUMN marac.action.outcome_at IS 'When its outcome was recorded; clear because it is a record time';
COMMENT ON COLUMN marac.action.confirmed_at IS 'When coordinator or chair confirmed NOT_POSSIBLE; clear because it is a record time';
COMMENT ON COLUMN marac.action.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.action.description IS 'Sealed: what is to be done';
COMMENT ON COLUMN marac.action.risk_lowered IS 'Sealed: which risk it lowers';
COMMENT ON COLUMN marac.action.measure IS 'Sealed: how one will know';
COMMENT ON COLUMN marac.action.owner_name IS 'Sealed: who does it';
COMMENT ON COLUMN marac.action.outcome IS 'Sealed: what came of it';
COMMENT ON COLUMN marac.action.evidence IS 'Sealed: what shows it';

