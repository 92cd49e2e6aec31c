--liquibase formatted sql

--changeset marac:001-1-schema splitStatements:false stripComments:false
-- Functions are executable by PUBLIC unless the default says otherwise.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE SCHEMA marac;
GRANT USAGE ON SCHEMA marac TO marac_service;

-- The service asks at start whether anything is pending; it may not change the answer.
GRANT USAGE ON SCHEMA liquibase TO marac_service;
GRANT SELECT ON liquibase.databasechangelog TO marac_service;

--changeset marac:001-1-scope splitStatements:false stripComments:false
-- Plain SQL without SET clause, so that the planner inlines both and uses the index on area_id.
-- A pooled session answers the empty string after SET LOCAL has ended: it must read nothing.
CREATE FUNCTION marac.current_area() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('marac.area', true), '')::uuid;
COMMENT ON FUNCTION marac.current_area() IS 'The area this transaction works in; NULL, which matches no row, where none is set';

CREATE FUNCTION marac.sees_agency(agency uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN current_setting('marac.agencies', true) = '*' THEN true
                ELSE coalesce(agency = ANY (string_to_array(
                         NULLIF(current_setting('marac.agencies', true), ''), ',')::uuid[]), false) END;
COMMENT ON FUNCTION marac.sees_agency(uuid) IS 'Whether this transaction may see rows of the agency: the setting holds ids between commas, or * for all';

GRANT EXECUTE ON FUNCTION marac.current_area(), marac.sees_agency(uuid) TO marac_service;

--changeset marac:001-1-area splitStatements:false stripComments:false
CREATE TABLE marac.area (
    id        uuid        PRIMARY KEY,
    code      text        NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name      text        NOT NULL,
    opened_at timestamptz NOT NULL
);
COMMENT ON TABLE marac.area IS 'A MARAC area: the wall that nothing crosses but an accepted transfer';
COMMENT ON COLUMN marac.area.id IS 'Random; clear because every key begins with it';
COMMENT ON COLUMN marac.area.code IS 'Short name in addresses and log origins; clear because it is public';
COMMENT ON COLUMN marac.area.name IS 'Name of a place, never of a person; clear because it is public';
COMMENT ON COLUMN marac.area.opened_at IS 'When the area began here; clear because it is public';

ALTER TABLE marac.area ENABLE ROW LEVEL SECURITY;
-- Jobs go from area to area, so the list may be read; only the area itself is written.
CREATE POLICY listed ON marac.area FOR SELECT TO marac_service USING (true);
CREATE POLICY opened ON marac.area FOR INSERT TO marac_service WITH CHECK (id = marac.current_area());
CREATE POLICY renamed ON marac.area FOR UPDATE TO marac_service USING (id = marac.current_area());
GRANT SELECT, INSERT, UPDATE (name) ON marac.area TO marac_service;
