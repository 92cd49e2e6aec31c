--liquibase formatted sql

--changeset marac:001-6-keystore splitStatements:false stripComments:false
CREATE SCHEMA keystore AUTHORIZATION marac_keys;
SET LOCAL ROLE marac_keys;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA keystore TO marac_service;

CREATE TABLE keystore.area_key (
    area_id    uuid        NOT NULL,
    version    integer     NOT NULL CHECK (version > 0),
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, version)
);
COMMENT ON TABLE keystore.area_key IS 'Area keys, wrapped by the root key';
COMMENT ON COLUMN keystore.area_key.area_id IS 'The area; clear because keys are found by it';
COMMENT ON COLUMN keystore.area_key.version IS 'Which key of the area; clear because keys are found by it';
COMMENT ON COLUMN keystore.area_key.wrapped IS 'The key, wrapped; its header names the versions that wrap it';
COMMENT ON COLUMN keystore.area_key.created_at IS 'When it was made; clear because rotation is judged by it';

CREATE TABLE keystore.data_key (
    area_id    uuid    NOT NULL,
    kind       text    NOT NULL CHECK (kind ~ '^[A-Z][A-Z0-9_]*$'),
    scope      uuid    NOT NULL,
    agency     uuid    NOT NULL,
    generation integer NOT NULL CHECK (generation > 0),
    wrapped    bytea   NOT NULL,
    PRIMARY KEY (area_id, kind, scope, agency, generation)
);
COMMENT ON TABLE keystore.data_key IS 'Case, person and agency keys, wrapped: what destruction destroys';
COMMENT ON COLUMN keystore.data_key.area_id IS 'The area; clear because keys are found by it';
COMMENT ON COLUMN keystore.data_key.kind IS 'Code of what it opens; clear because it is one of a public list';
COMMENT ON COLUMN keystore.data_key.scope IS 'The case or person; clear because the id is random';
COMMENT ON COLUMN keystore.data_key.agency IS 'The agency, the nil id where none; clear because keys are found by it, and tells which agencies hold something on a case';
COMMENT ON COLUMN keystore.data_key.generation IS 'Which key of its kind and scope; clear because keys are found by it';
COMMENT ON COLUMN keystore.data_key.wrapped IS 'The key, wrapped; its header names the versions that wrap it';

CREATE TABLE keystore.secret (
    area_id uuid    NOT NULL,
    purpose text    NOT NULL CHECK (purpose ~ '^[A-Z][A-Z0-9_]*$'),
    scope   uuid    NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    wrapped bytea   NOT NULL,
    PRIMARY KEY (area_id, purpose, scope, version)
);
COMMENT ON TABLE keystore.secret IS 'Index, audit and signing secrets, wrapped';
COMMENT ON COLUMN keystore.secret.area_id IS 'The area; clear because secrets are found by it';
COMMENT ON COLUMN keystore.secret.purpose IS 'Code of what it is for; clear because it is one of a public list';
COMMENT ON COLUMN keystore.secret.scope IS 'The case or other thing it belongs to, the nil id where none; clear because the id is random';
COMMENT ON COLUMN keystore.secret.version IS 'Which secret of its purpose and scope; clear because secrets are found by it';
COMMENT ON COLUMN keystore.secret.wrapped IS 'The secret, wrapped; its header names the versions that wrap it';

CREATE TABLE keystore.tombstone (
    area_id uuid        NOT NULL,
    key_id  uuid        NOT NULL,
    seal    bytea       NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (area_id, key_id)
);
COMMENT ON TABLE keystore.tombstone IS 'Keys that were destroyed: one that comes back from a backup is refused';
COMMENT ON COLUMN keystore.tombstone.area_id IS 'The area; clear because tombstones are found by it';
COMMENT ON COLUMN keystore.tombstone.key_id IS 'The destroyed key; clear because row seals name it';
COMMENT ON COLUMN keystore.tombstone.seal IS 'Proof that the service wrote this tombstone';
COMMENT ON COLUMN keystore.tombstone.at IS 'When; clear because the age of backups is judged by it';

-- The functions run as the owner, whom row security does not bind: they compare the area themselves.
-- These policies are for the day when someone grants a table by mistake.
ALTER TABLE keystore.area_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE keystore.data_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE keystore.secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE keystore.tombstone ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON keystore.area_key TO marac_service USING (area_id = NULLIF(current_setting('marac.area', true), '')::uuid);
CREATE POLICY area ON keystore.data_key TO marac_service USING (area_id = NULLIF(current_setting('marac.area', true), '')::uuid);
CREATE POLICY area ON keystore.secret TO marac_service USING (area_id = NULLIF(current_setting('marac.area', true), '')::uuid);
CREATE POLICY area ON keystore.tombstone TO marac_service USING (area_id = NULLIF(current_setting('marac.area', true), '')::uuid);
SET LOCAL ROLE marac_owner;
