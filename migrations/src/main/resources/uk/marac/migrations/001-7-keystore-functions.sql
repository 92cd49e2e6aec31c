--liquibase formatted sql

--changeset marac:001-7-checks splitStatements:false stripComments:false
SET LOCAL ROLE marac_keys;
CREATE FUNCTION keystore.require_area(p_area uuid) RETURNS void
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_area IS NULL OR p_area IS DISTINCT FROM NULLIF(current_setting('marac.area', true), '')::uuid THEN
        RAISE EXCEPTION 'keystore: not the area of this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
COMMENT ON FUNCTION keystore.require_area(uuid) IS 'Refuses every area but the one this transaction works in';

CREATE FUNCTION keystore.require_asked(p_lengths integer[]) RETURNS void
    LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF array_position(p_lengths, NULL) IS NOT NULL OR p_lengths[1] > 2000 OR p_lengths[1] <> ANY (p_lengths) THEN
        RAISE EXCEPTION 'keystore: lists of one length, at most 2000' USING ERRCODE = 'invalid_parameter_value';
    END IF;
END $$;
COMMENT ON FUNCTION keystore.require_asked(integer[]) IS 'Refuses lists of different lengths, and more than 2,000 keys asked at once';
SET LOCAL ROLE marac_owner;

--changeset marac:001-7-area-key splitStatements:false stripComments:false
SET LOCAL ROLE marac_keys;
-- A key is never overwritten by putting it again: what was sealed under the first could not be opened.
CREATE FUNCTION keystore.put_area_key(p_area uuid, p_version integer, p_wrapped bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    INSERT INTO keystore.area_key VALUES (p_area, p_version, p_wrapped, now());
END $$;

-- The old bytes must be the ones still there, so that two rewraps cannot undo each other.
CREATE FUNCTION keystore.rewrap_area_key(p_area uuid, p_version integer, p_old bytea, p_new bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    UPDATE keystore.area_key SET wrapped = p_new
     WHERE area_id = p_area AND version = p_version AND wrapped = p_old;
    RETURN FOUND;
END $$;

CREATE FUNCTION keystore.area_keys(p_area uuid)
    RETURNS TABLE (version integer, wrapped bytea, created_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    RETURN QUERY SELECT k.version, k.wrapped, k.created_at FROM keystore.area_key k
                  WHERE k.area_id = p_area ORDER BY k.version;
END $$;

GRANT EXECUTE ON FUNCTION keystore.put_area_key(uuid, integer, bytea), keystore.area_keys(uuid),
    keystore.rewrap_area_key(uuid, integer, bytea, bytea) TO marac_service;
SET LOCAL ROLE marac_owner;

--changeset marac:001-7-data-key splitStatements:false stripComments:false
SET LOCAL ROLE marac_keys;
CREATE FUNCTION keystore.put_data_key(
        p_area uuid, p_kind text, p_scope uuid, p_agency uuid, p_generation integer, p_wrapped bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    INSERT INTO keystore.data_key VALUES (p_area, p_kind, p_scope, p_agency, p_generation, p_wrapped);
END $$;

CREATE FUNCTION keystore.rewrap_data_key(p_area uuid, p_kind text, p_scope uuid, p_agency uuid, p_generation integer,
        p_old bytea, p_new bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    UPDATE keystore.data_key SET wrapped = p_new
     WHERE area_id = p_area AND kind = p_kind AND scope = p_scope AND agency = p_agency
       AND generation = p_generation AND wrapped = p_old;
    RETURN FOUND;
END $$;

-- The three lists go side by side; every generation of what they name is returned.
CREATE FUNCTION keystore.data_keys(p_area uuid, p_kinds text[], p_scopes uuid[], p_agencies uuid[])
    RETURNS TABLE (kind text, scope uuid, agency uuid, generation integer, wrapped bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    PERFORM keystore.require_asked(ARRAY[cardinality(p_kinds), cardinality(p_scopes), cardinality(p_agencies)]);
    RETURN QUERY
        SELECT k.kind, k.scope, k.agency, k.generation, k.wrapped
          FROM (SELECT DISTINCT * FROM unnest(p_kinds, p_scopes, p_agencies)) AS asked (kind, scope, agency)
          JOIN keystore.data_key k ON k.area_id = p_area AND k.kind = asked.kind AND k.scope = asked.scope
                                  AND k.agency = asked.agency;
END $$;

-- Rotation walks an area's keys in the order of their key, a page at a time.
CREATE FUNCTION keystore.data_keys_after(p_area uuid, p_kind text, p_scope uuid, p_agency uuid, p_generation integer,
        p_limit integer)
    RETURNS TABLE (kind text, scope uuid, agency uuid, generation integer, wrapped bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    PERFORM keystore.require_asked(ARRAY[p_limit]);
    RETURN QUERY
        SELECT k.kind, k.scope, k.agency, k.generation, k.wrapped FROM keystore.data_key k
         WHERE k.area_id = p_area AND (k.kind, k.scope, k.agency, k.generation) > (p_kind, p_scope, p_agency, p_generation)
         ORDER BY k.kind, k.scope, k.agency, k.generation LIMIT p_limit;
END $$;

-- Returns what it destroyed, so that the caller writes a tombstone for each.
-- A null agency stands for every agency: those keys are unreadable once the case key is gone.
CREATE FUNCTION keystore.destroy_data_keys(p_area uuid, p_kinds text[], p_scopes uuid[], p_agencies uuid[])
    RETURNS TABLE (kind text, scope uuid, agency uuid, generation integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    PERFORM keystore.require_asked(ARRAY[cardinality(p_kinds), cardinality(p_scopes), cardinality(p_agencies)]);
    RETURN QUERY
        DELETE FROM keystore.data_key k USING unnest(p_kinds, p_scopes, p_agencies) AS asked (kind, scope, agency)
         WHERE k.area_id = p_area AND k.kind = asked.kind AND k.scope = asked.scope
           AND (asked.agency IS NULL OR k.agency = asked.agency)
        RETURNING k.kind, k.scope, k.agency, k.generation;
END $$;

GRANT EXECUTE ON FUNCTION keystore.put_data_key(uuid, text, uuid, uuid, integer, bytea),
    keystore.rewrap_data_key(uuid, text, uuid, uuid, integer, bytea, bytea),
    keystore.data_keys(uuid, text[], uuid[], uuid[]),
    keystore.data_keys_after(uuid, text, uuid, uuid, integer, integer),
    keystore.destroy_data_keys(uuid, text[], uuid[], uuid[]) TO marac_service;
SET LOCAL ROLE marac_owner;

--changeset marac:001-7-secret splitStatements:false stripComments:false
SET LOCAL ROLE marac_keys;
CREATE FUNCTION keystore.put_secret(p_area uuid, p_purpose text, p_scope uuid, p_version integer, p_wrapped bytea)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    INSERT INTO keystore.secret VALUES (p_area, p_purpose, p_scope, p_version, p_wrapped);
END $$;

CREATE FUNCTION keystore.rewrap_secret(
        p_area uuid, p_purpose text, p_scope uuid, p_version integer, p_old bytea, p_new bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    UPDATE keystore.secret SET wrapped = p_new
     WHERE area_id = p_area AND purpose = p_purpose AND scope = p_scope AND version = p_version AND wrapped = p_old;
    RETURN FOUND;
END $$;

CREATE FUNCTION keystore.secrets(p_area uuid, p_purpose text, p_scopes uuid[])
    RETURNS TABLE (scope uuid, version integer, wrapped bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    PERFORM keystore.require_asked(ARRAY[cardinality(p_scopes)]);
    RETURN QUERY SELECT s.scope, s.version, s.wrapped FROM keystore.secret s
                  WHERE s.area_id = p_area AND s.purpose = p_purpose AND s.scope = ANY (p_scopes)
                  ORDER BY s.scope, s.version;
END $$;

GRANT EXECUTE ON FUNCTION keystore.put_secret(uuid, text, uuid, integer, bytea),
    keystore.rewrap_secret(uuid, text, uuid, integer, bytea, bytea), keystore.secrets(uuid, text, uuid[]) TO marac_service;
SET LOCAL ROLE marac_owner;

--changeset marac:001-7-tombstone splitStatements:false stripComments:false
SET LOCAL ROLE marac_keys;
CREATE FUNCTION keystore.put_tombstone(p_area uuid, p_key uuid, p_seal bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    INSERT INTO keystore.tombstone VALUES (p_area, p_key, p_seal, now());
END $$;

CREATE FUNCTION keystore.tombstones(p_area uuid, p_keys uuid[])
    RETURNS TABLE (key_id uuid, seal bytea, at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM keystore.require_area(p_area);
    PERFORM keystore.require_asked(ARRAY[cardinality(p_keys)]);
    RETURN QUERY SELECT t.key_id, t.seal, t.at FROM keystore.tombstone t
                  WHERE t.area_id = p_area AND t.key_id = ANY (p_keys);
END $$;

GRANT EXECUTE ON FUNCTION keystore.put_tombstone(uuid, uuid, bytea), keystore.tombstones(uuid, uuid[]) TO marac_service;
SET LOCAL ROLE marac_owner;

--changeset marac:001-7-referenced-versions splitStatements:false stripComments:false
SET LOCAL ROLE marac_keys;
-- Across areas, because the start-up check asks for the whole installation. The cap keeps it to headers.
CREATE FUNCTION keystore.referenced_versions(p_header integer)
    RETURNS TABLE (source text, header bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_header IS NULL OR p_header NOT BETWEEN 1 AND 32 THEN
        RAISE EXCEPTION 'keystore: a header has 1 to 32 bytes' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN QUERY
        SELECT DISTINCT 'AREA_KEY', substring(wrapped FOR p_header) FROM keystore.area_key
        UNION SELECT DISTINCT 'DATA_KEY', substring(wrapped FOR p_header) FROM keystore.data_key
        UNION SELECT DISTINCT 'SECRET', substring(wrapped FOR p_header) FROM keystore.secret;
END $$;
GRANT EXECUTE ON FUNCTION keystore.referenced_versions(integer) TO marac_service;
SET LOCAL ROLE marac_owner;
