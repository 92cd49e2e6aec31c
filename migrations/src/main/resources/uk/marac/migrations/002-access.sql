--liquibase formatted sql

--changeset marac:002-agency splitStatements:false stripComments:false
CREATE TABLE marac.agency (
    area_id   uuid NOT NULL,
    id        uuid NOT NULL,
    version   bigint NOT NULL CHECK (version > 0),
    kind      text NOT NULL CHECK (kind ~ '^[A-Z][A-Z0-9_]*$'),
    name      text NOT NULL,
    closed_at timestamptz,
    seal      bytea NOT NULL CHECK (octet_length(seal) = 116),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, name)
);
ALTER TABLE marac.agency ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.agency TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.agency TO marac_service;
COMMENT ON TABLE marac.agency IS 'Agencies that take part in an area.';
COMMENT ON COLUMN marac.agency.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.agency.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.agency.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.agency.kind IS 'Kind of agency, as POLICE. clear because it says nothing of a person.';
COMMENT ON COLUMN marac.agency.name IS 'Name of the organisation. clear because it is public.';
COMMENT ON COLUMN marac.agency.closed_at IS 'When it left the MARAC; clear because nobody is appointed for it after that';
COMMENT ON COLUMN marac.agency.seal IS 'Seal of the row over every clear column and sealed field.';

--changeset marac:002-membership splitStatements:false stripComments:false
CREATE TABLE marac.membership (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    subject     uuid NOT NULL,
    agency_id   uuid NOT NULL,
    role        text NOT NULL CHECK (role ~ '^[A-Z][A-Z0-9_]*$'),
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz,
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    name        bytea NOT NULL,
    email       bytea NOT NULL,
    deputy      bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX membership_by_agency ON marac.membership (area_id, agency_id);
CREATE INDEX membership_by_subject ON marac.membership (area_id, subject);
ALTER TABLE marac.membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.membership TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.membership TO marac_service;
COMMENT ON TABLE marac.membership IS 'Who is what in an area, for which agency, from when until when.';
COMMENT ON COLUMN marac.membership.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.membership.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.membership.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.membership.subject IS 'The identity provider''s id of the person. clear because it is looked up at every request; a pseudonym.';
COMMENT ON COLUMN marac.membership.agency_id IS 'clear because it decides access.';
COMMENT ON COLUMN marac.membership.role IS 'clear because it decides access.';
COMMENT ON COLUMN marac.membership.valid_from IS 'clear because it decides access.';
COMMENT ON COLUMN marac.membership.valid_until IS 'Null while it lasts. clear because it decides access.';
COMMENT ON COLUMN marac.membership.seal IS 'Seal of the row over every clear column and sealed field.';
COMMENT ON COLUMN marac.membership.name IS 'Sealed. The member''s name.';
COMMENT ON COLUMN marac.membership.email IS 'Sealed. The member''s work address, or null.';
COMMENT ON COLUMN marac.membership.deputy IS 'Sealed. Whether the member stands in for the agency''s representative.';

--changeset marac:002-operating-protocol splitStatements:false stripComments:false
CREATE TABLE marac.operating_protocol (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    number       integer NOT NULL CHECK (number > 0),
    effective_at timestamptz NOT NULL,
    settings     text NOT NULL,
    seal         bytea NOT NULL CHECK (octet_length(seal) = 116),
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, number)
);
ALTER TABLE marac.operating_protocol ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.operating_protocol TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT ON marac.operating_protocol TO marac_service;
COMMENT ON TABLE marac.operating_protocol IS 'Versions of an area''s operating protocol; never changed once written.';
COMMENT ON COLUMN marac.operating_protocol.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.operating_protocol.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.operating_protocol.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.operating_protocol.number IS 'Version of the protocol, from 1. clear because verdicts and figures name it.';
COMMENT ON COLUMN marac.operating_protocol.effective_at IS 'clear because the newest in effect is found by it.';
COMMENT ON COLUMN marac.operating_protocol.settings IS 'The settings as JSON. clear because it is the rules of the partnership and says nothing of a person.';
COMMENT ON COLUMN marac.operating_protocol.seal IS 'Seal of the row over every clear column and sealed field.';

--changeset marac:002-marac-case splitStatements:false stripComments:false
CREATE TABLE marac.marac_case (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    version         bigint NOT NULL CHECK (version > 0),
    state           text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    referred_at     timestamptz NOT NULL,
    case_number     text CHECK (case_number ~ '^[A-Z0-9-]{4,20}$'),
    seal            bytea NOT NULL CHECK (octet_length(seal) = 116),
    earlier_case_id bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, case_number)
);
ALTER TABLE marac.marac_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.marac_case TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.marac_case TO marac_service;
COMMENT ON TABLE marac.marac_case IS 'Cases: one victim and the perpetrator or perpetrators of one referral.';
COMMENT ON COLUMN marac.marac_case.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.marac_case.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.marac_case.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.marac_case.state IS 'clear because lists select by it.';
COMMENT ON COLUMN marac.marac_case.referred_at IS 'When the referral arrived. clear because lists are ordered by it; leaks when a case began.';
COMMENT ON COLUMN marac.marac_case.case_number IS 'The number that people use. clear because it is a pseudonym made by counting.';
COMMENT ON COLUMN marac.marac_case.seal IS 'Seal of the row over every clear column and sealed field.';
COMMENT ON COLUMN marac.marac_case.earlier_case_id IS 'Sealed. The case of which this is a repeat, or null.';

--changeset marac:002-involvement splitStatements:false stripComments:false
CREATE TABLE marac.involvement (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    case_id     uuid NOT NULL,
    agency_id   uuid NOT NULL,
    ground      text NOT NULL CHECK (ground ~ '^[A-Z][A-Z0-9_]*$'),
    source_id   uuid NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz,
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX involvement_by_case ON marac.involvement (area_id, case_id);
CREATE INDEX involvement_by_agency ON marac.involvement (area_id, agency_id);
CREATE INDEX involvement_by_source ON marac.involvement (area_id, source_id);
ALTER TABLE marac.involvement ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.involvement TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.involvement TO marac_service;
COMMENT ON TABLE marac.involvement IS 'Why an agency may see a case, and for how long.';
COMMENT ON COLUMN marac.involvement.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.involvement.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.involvement.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.involvement.case_id IS 'clear because it decides access.';
COMMENT ON COLUMN marac.involvement.agency_id IS 'clear because it decides access; leaks which agencies know of a case.';
COMMENT ON COLUMN marac.involvement.ground IS 'Why the agency is involved; clear because it decides access.';
COMMENT ON COLUMN marac.involvement.source_id IS 'The referral, listing or action that is the reason. clear because the involvement ends with it.';
COMMENT ON COLUMN marac.involvement.valid_from IS 'clear because it decides access.';
COMMENT ON COLUMN marac.involvement.valid_until IS 'clear because it decides access.';
COMMENT ON COLUMN marac.involvement.seal IS 'Seal of the row over every clear column and sealed field.';

--changeset marac:002-conflict-of-interest splitStatements:false stripComments:false
CREATE TABLE marac.conflict_of_interest (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    case_id     uuid NOT NULL,
    subject     uuid NOT NULL,
    declared_at timestamptz NOT NULL,
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    nature      bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    UNIQUE (area_id, case_id, subject)
);
ALTER TABLE marac.conflict_of_interest ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.conflict_of_interest TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.conflict_of_interest TO marac_service;
COMMENT ON TABLE marac.conflict_of_interest IS 'Declared conflicts of interest.';
COMMENT ON COLUMN marac.conflict_of_interest.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.conflict_of_interest.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.conflict_of_interest.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.conflict_of_interest.case_id IS 'clear because it decides access.';
COMMENT ON COLUMN marac.conflict_of_interest.subject IS 'The member who is barred. clear because it decides access.';
COMMENT ON COLUMN marac.conflict_of_interest.declared_at IS 'clear because it is a record time.';
COMMENT ON COLUMN marac.conflict_of_interest.seal IS 'Seal of the row over every clear column and sealed field.';
COMMENT ON COLUMN marac.conflict_of_interest.nature IS 'Sealed. What the conflict is.';

--changeset marac:002-break-glass splitStatements:false stripComments:false
CREATE TABLE marac.break_glass (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    case_id     uuid NOT NULL,
    subject     uuid NOT NULL,
    opened_at   timestamptz NOT NULL,
    closes_at   timestamptz NOT NULL,
    reviewed_at timestamptz,
    reviewed_by uuid,
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    reason      bytea NOT NULL,
    finding     bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX break_glass_by_case ON marac.break_glass (area_id, case_id);
ALTER TABLE marac.break_glass ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.break_glass TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.break_glass TO marac_service;
COMMENT ON TABLE marac.break_glass IS 'Emergency openings of a case.';
COMMENT ON COLUMN marac.break_glass.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.break_glass.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.break_glass.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.break_glass.case_id IS 'clear because it decides access.';
COMMENT ON COLUMN marac.break_glass.subject IS 'Who broke the glass. clear because it decides access.';
COMMENT ON COLUMN marac.break_glass.opened_at IS 'clear because it decides access.';
COMMENT ON COLUMN marac.break_glass.closes_at IS 'clear because it decides access.';
COMMENT ON COLUMN marac.break_glass.reviewed_at IS 'Null until an auditor has looked. clear because the review queue selects by it.';
COMMENT ON COLUMN marac.break_glass.reviewed_by IS 'The auditor. clear because it is a pseudonym.';
COMMENT ON COLUMN marac.break_glass.seal IS 'Seal of the row over every clear column and sealed field.';
COMMENT ON COLUMN marac.break_glass.reason IS 'Sealed. Why the glass was broken.';
COMMENT ON COLUMN marac.break_glass.finding IS 'Sealed. What the auditor found.';

--changeset marac:002-legal-hold splitStatements:false stripComments:false
CREATE TABLE marac.legal_hold (
    area_id       uuid NOT NULL,
    id            uuid NOT NULL,
    version       bigint NOT NULL CHECK (version > 0),
    case_id       uuid NOT NULL,
    placed_at     timestamptz NOT NULL,
    lifted_at     timestamptz,
    seal          bytea NOT NULL CHECK (octet_length(seal) = 116),
    reason        bytea NOT NULL,
    lifted_reason bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX legal_hold_by_case ON marac.legal_hold (area_id, case_id);
ALTER TABLE marac.legal_hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.legal_hold TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.legal_hold TO marac_service;
COMMENT ON TABLE marac.legal_hold IS 'Holds that keep a case from being destroyed.';
COMMENT ON COLUMN marac.legal_hold.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.legal_hold.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.legal_hold.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.legal_hold.case_id IS 'clear because every destroy path asks.';
COMMENT ON COLUMN marac.legal_hold.placed_at IS 'clear because every destroy path asks.';
COMMENT ON COLUMN marac.legal_hold.lifted_at IS 'Null while it holds. clear because every destroy path asks.';
COMMENT ON COLUMN marac.legal_hold.seal IS 'Seal of the row over every clear column and sealed field.';
COMMENT ON COLUMN marac.legal_hold.reason IS 'Sealed. Why the records are held.';
COMMENT ON COLUMN marac.legal_hold.lifted_reason IS 'Sealed. Why the hold was lifted.';

