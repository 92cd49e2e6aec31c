--liquibase formatted sql

--changeset marac:003-person splitStatements:false stripComments:false
CREATE TABLE marac.person (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    case_id      uuid NOT NULL,
    role         text NOT NULL CHECK (role ~ '^[A-Z][A-Z0-9_]*$'),
    seal         bytea NOT NULL CHECK (octet_length(seal) = 116),
    surname      bytea NOT NULL,
    given_names  bytea NOT NULL,
    aliases      bytea NOT NULL,
    born_on      bytea NOT NULL,
    gender       bytea NOT NULL,
    relationship bytea NOT NULL,
    pregnant     bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX person_by_case ON marac.person (area_id, case_id);
ALTER TABLE marac.person ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.person TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.person TO marac_service;
COMMENT ON TABLE marac.person IS 'People as one referral states them.';
COMMENT ON COLUMN marac.person.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.person.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.person.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.person.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.person.role IS 'Victim, perpetrator, child or adult at risk; clear because lists and address rules select by it; leaks how many children a case has';
COMMENT ON COLUMN marac.person.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.person.surname IS 'Sealed: family name';
COMMENT ON COLUMN marac.person.given_names IS 'Sealed: given names';
COMMENT ON COLUMN marac.person.aliases IS 'Sealed: other names and spellings';
COMMENT ON COLUMN marac.person.born_on IS 'Sealed: date of birth';
COMMENT ON COLUMN marac.person.gender IS 'Sealed: gender as stated';
COMMENT ON COLUMN marac.person.relationship IS 'Sealed: relationship to the victim, for a child to the perpetrator too';
COMMENT ON COLUMN marac.person.pregnant IS 'Sealed: whether pregnant';

--changeset marac:003-address splitStatements:false stripComments:false
CREATE TABLE marac.address (
    area_id      uuid NOT NULL,
    id           uuid NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    case_id      uuid NOT NULL,
    person_id    uuid NOT NULL,
    agency_id    uuid NOT NULL,
    confidential boolean NOT NULL,
    stated_at    timestamptz NOT NULL,
    seal         bytea NOT NULL CHECK (octet_length(seal) = 116),
    lines        bytea NOT NULL,
    postcode     bytea NOT NULL,
    housing      bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES marac.person (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX address_by_case ON marac.address (area_id, case_id);
CREATE INDEX address_by_person ON marac.address (area_id, person_id);
CREATE INDEX address_by_agency ON marac.address (area_id, agency_id);
ALTER TABLE marac.address ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.address TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.address TO marac_service;
COMMENT ON TABLE marac.address IS 'Addresses, each a row of its own so that each is opened by itself.';
COMMENT ON COLUMN marac.address.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.address.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.address.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.address.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.address.person_id IS 'The person; clear because addresses are found by person';
COMMENT ON COLUMN marac.address.agency_id IS 'The agency that stated it; clear because it decides access';
COMMENT ON COLUMN marac.address.confidential IS 'Whether it is confidential; clear because lists leave it out by this; leaks that a person has a confidential address';
COMMENT ON COLUMN marac.address.stated_at IS 'When it was stated; clear because it is a record time';
COMMENT ON COLUMN marac.address.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.address.lines IS 'Sealed: the address in lines';
COMMENT ON COLUMN marac.address.postcode IS 'Sealed: postcode';
COMMENT ON COLUMN marac.address.housing IS 'Sealed: kind of housing';

--changeset marac:003-referral splitStatements:false stripComments:false
CREATE TABLE marac.referral (
    area_id         uuid NOT NULL,
    id              uuid NOT NULL,
    version         bigint NOT NULL CHECK (version > 0),
    case_id         uuid NOT NULL,
    agency_id       uuid NOT NULL,
    state           text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    submitted_at    timestamptz NOT NULL,
    submitted_by    uuid NOT NULL,
    seal            bytea NOT NULL CHECK (octet_length(seal) = 116),
    criteria        bytea NOT NULL,
    incident_on     bytea NOT NULL,
    incident_basis  bytea NOT NULL,
    narrative       bytea NOT NULL,
    indicators      bytea NOT NULL,
    victim_aware    bytea NOT NULL,
    afraid_of       bytea NOT NULL,
    referrer_name   bytea NOT NULL,
    decision_reason bytea NOT NULL,
    redirected_to   bytea NOT NULL,
    decided_at      bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, case_id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX referral_by_agency ON marac.referral (area_id, agency_id);
ALTER TABLE marac.referral ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.referral TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.referral TO marac_service;
COMMENT ON TABLE marac.referral IS 'Referrals as one agency made them.';
COMMENT ON COLUMN marac.referral.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.referral.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.referral.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.referral.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.referral.agency_id IS 'The referring agency; clear because it decides access';
COMMENT ON COLUMN marac.referral.state IS 'State; clear because the inbox selects by it';
COMMENT ON COLUMN marac.referral.submitted_at IS 'State; clear because order and the repeat window run from it';
COMMENT ON COLUMN marac.referral.submitted_by IS 'Pseudonymous id of who referred; clear because it names no one';
COMMENT ON COLUMN marac.referral.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.referral.criteria IS 'Sealed: the referral criteria claimed';
COMMENT ON COLUMN marac.referral.incident_on IS 'Sealed: date of the latest incident';
COMMENT ON COLUMN marac.referral.incident_basis IS 'Sealed: whether that is the incident or its disclosure';
COMMENT ON COLUMN marac.referral.narrative IS 'Sealed: why it is referred';
COMMENT ON COLUMN marac.referral.indicators IS 'Sealed: named risk indicators';
COMMENT ON COLUMN marac.referral.victim_aware IS 'Sealed: whether the victim knows of the referral, and why not';
COMMENT ON COLUMN marac.referral.afraid_of IS 'Sealed: of whom the victim is afraid';
COMMENT ON COLUMN marac.referral.referrer_name IS 'Sealed: who referred';
COMMENT ON COLUMN marac.referral.decision_reason IS 'Sealed: why it was accepted, returned or redirected';
COMMENT ON COLUMN marac.referral.redirected_to IS 'Sealed: where it was redirected';
COMMENT ON COLUMN marac.referral.decided_at IS 'Sealed: when it was screened or withdrawn';

