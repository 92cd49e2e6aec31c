-- Run by an administrator in the database of the product; may be run again at any time.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['marac_owner', 'marac_keys', 'marac_service'] LOOP
        BEGIN
            -- NOINHERIT: the owner uses the rights over keys only where a changeset says SET ROLE.
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', wanted);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- another administrator was quicker
        END;
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname IN ('marac_owner', 'marac_keys', 'marac_service')
                  AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication OR rolcanlogin OR rolinherit)) THEN
        RAISE EXCEPTION 'a role of MARAC exists already with powers it must not have';
    END IF;
    IF NOT pg_has_role('marac_owner', 'marac_keys', 'MEMBER') THEN
        GRANT marac_keys TO marac_owner;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO marac_owner', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO marac_service', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
END $$;
