--liquibase formatted sql

--changeset marac:006-research-return splitStatements:false stripComments:false
CREATE TABLE marac.research_return (
    area_id           uuid NOT NULL,
    id                uuid NOT NULL,
    version           bigint NOT NULL CHECK (version > 0),
    case_id           uuid NOT NULL,
    listing_id        uuid NOT NULL,
    agency_id         uuid NOT NULL,
    state             text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    submitted_at      timestamptz,
    audience          text NOT NULL CHECK (audience ~ '^[A-Z][A-Z0-9_]*$'),
    named_agencies    uuid[] NOT NULL,
    seal              bytea NOT NULL CHECK (octet_length(seal) = 116),
    nothing_held      bytea NOT NULL,
    people_known      bytea NOT NULL,
    last_contact      bytea NOT NULL,
    staff_warning     bytea NOT NULL,
    suggested_actions bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, listing_id) REFERENCES marac.case_listing (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id),
    UNIQUE (area_id, listing_id, agency_id)
);
CREATE INDEX research_return_by_case ON marac.research_return (area_id, case_id);
CREATE INDEX research_return_by_agency ON marac.research_return (area_id, agency_id);
ALTER TABLE marac.research_return ENABLE ROW LEVEL SECURITY;
-- The agency's own always. Of others what is submitted, as far as agencies decide: the database knows no roles, so what
-- is meant for Idvas is passed on to the service's filter, and what is meant for chair and coordinator needs the star.
CREATE POLICY own ON marac.research_return TO marac_service
    USING (area_id = marac.current_area() AND marac.sees_agency(agency_id));
CREATE POLICY audience ON marac.research_return FOR SELECT TO marac_service
    USING (area_id = marac.current_area() AND state = 'SUBMITTED'
           AND (audience IN ('ALL_LISTED', 'CHAIR_COORDINATOR_IDVA')
                OR (audience = 'NAMED_AGENCIES'
                    AND EXISTS (SELECT FROM unnest(named_agencies) AS named (id) WHERE marac.sees_agency(named.id)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.research_return TO marac_service;
COMMENT ON TABLE marac.research_return IS 'What one agency returns on one listed case.';
COMMENT ON COLUMN marac.research_return.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.research_return.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.research_return.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.research_return.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.research_return.listing_id IS 'The listing it is for; clear because research is selected by it';
COMMENT ON COLUMN marac.research_return.agency_id IS 'The agency that returns it; clear because it decides access';
COMMENT ON COLUMN marac.research_return.state IS 'Draft or submitted; clear because it decides access';
COMMENT ON COLUMN marac.research_return.submitted_at IS 'When it was first submitted; clear because it is a record time';
COMMENT ON COLUMN marac.research_return.audience IS 'Who may see what the return itself says; clear because it decides access';
COMMENT ON COLUMN marac.research_return.named_agencies IS 'The agencies of that audience; clear because they decide access';
COMMENT ON COLUMN marac.research_return.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.research_return.nothing_held IS 'Sealed: whether the agency holds nothing at all';
COMMENT ON COLUMN marac.research_return.people_known IS 'Sealed: which people of the case its records know';
COMMENT ON COLUMN marac.research_return.last_contact IS 'Sealed: when it last had contact, and of what kind';
COMMENT ON COLUMN marac.research_return.staff_warning IS 'Sealed: what staff who visit must know';
COMMENT ON COLUMN marac.research_return.suggested_actions IS 'Sealed: what it suggests to do';

--changeset marac:006-research-line splitStatements:false stripComments:false
CREATE TABLE marac.research_line (
    area_id        uuid NOT NULL,
    id             uuid NOT NULL,
    version        bigint NOT NULL CHECK (version > 0),
    case_id        uuid NOT NULL,
    listing_id     uuid NOT NULL,
    agency_id      uuid NOT NULL,
    return_id      uuid NOT NULL,
    state          text NOT NULL CHECK (state ~ '^[A-Z][A-Z0-9_]*$'),
    audience       text NOT NULL CHECK (audience ~ '^[A-Z][A-Z0-9_]*$'),
    named_agencies uuid[] NOT NULL,
    minuted        boolean NOT NULL,
    seal           bytea NOT NULL CHECK (octet_length(seal) = 116),
    place          bytea NOT NULL,
    person         bytea NOT NULL,
    kind           bytea NOT NULL,
    text           bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, listing_id) REFERENCES marac.case_listing (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id),
    FOREIGN KEY (area_id, return_id) REFERENCES marac.research_return (area_id, id)
);
CREATE INDEX research_line_by_case ON marac.research_line (area_id, case_id);
CREATE INDEX research_line_by_listing ON marac.research_line (area_id, listing_id);
CREATE INDEX research_line_by_agency ON marac.research_line (area_id, agency_id);
CREATE INDEX research_line_by_return ON marac.research_line (area_id, return_id);
ALTER TABLE marac.research_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON marac.research_line TO marac_service
    USING (area_id = marac.current_area() AND marac.sees_agency(agency_id));
CREATE POLICY audience ON marac.research_line FOR SELECT TO marac_service
    USING (area_id = marac.current_area() AND state = 'SUBMITTED'
           AND (audience IN ('ALL_LISTED', 'CHAIR_COORDINATOR_IDVA')
                OR (audience = 'NAMED_AGENCIES'
                    AND EXISTS (SELECT FROM unnest(named_agencies) AS named (id) WHERE marac.sees_agency(named.id)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.research_line TO marac_service;
COMMENT ON TABLE marac.research_line IS 'What agencies state of a listed case, one thing each.';
COMMENT ON COLUMN marac.research_line.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.research_line.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.research_line.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.research_line.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.research_line.listing_id IS 'The listing it is for; clear because research is selected by it';
COMMENT ON COLUMN marac.research_line.agency_id IS 'The agency that states it; clear because it decides access';
COMMENT ON COLUMN marac.research_line.return_id IS 'The return it is part of; clear because a return is replaced whole';
COMMENT ON COLUMN marac.research_line.state IS 'Draft or submitted, as its return; clear because it decides access';
COMMENT ON COLUMN marac.research_line.audience IS 'Who may see it; clear because it decides access';
COMMENT ON COLUMN marac.research_line.named_agencies IS 'The agencies of that audience; clear because they decide access';
COMMENT ON COLUMN marac.research_line.minuted IS 'Whether it may stand in the minutes; clear because minutes select by it';
COMMENT ON COLUMN marac.research_line.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.research_line.place IS 'Sealed: its place within the return';
COMMENT ON COLUMN marac.research_line.person IS 'Sealed: whom it is about, or null for the family';
COMMENT ON COLUMN marac.research_line.kind IS 'Sealed: fact or opinion';
COMMENT ON COLUMN marac.research_line.text IS 'Sealed: what is stated';
