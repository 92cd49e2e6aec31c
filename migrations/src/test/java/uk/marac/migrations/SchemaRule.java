package uk.marac.migrations;

/** A rule of the schema: a query that names what breaks it, and a deliberate breach that proves the query. */
enum SchemaRule {
    TIMES_HAVE_A_ZONE("""
            SELECT format('%s.%s', attrelid::regclass, attname) FROM columns
             WHERE type IN ('timestamp', 'time', 'timetz', '_timestamp', '_time', '_timetz')
            """, "CREATE TABLE bad (at timestamp, ok timestamptz)", "bad.at"),
    TEXT_IS_TEXT("""
            SELECT format('%s.%s', attrelid::regclass, attname) FROM columns
             WHERE type IN ('varchar', 'bpchar', 'char', 'name', '_varchar', '_bpchar', 'json', 'jsonb', 'xml')
            """, "CREATE TABLE bad (name varchar(20), ok text)", "bad.name"),
    EVERY_COLUMN_HAS_A_COMMENT(
            """
            SELECT format('%s.%s', attrelid::regclass, attname) FROM columns
             WHERE coalesce(col_description(attrelid, attnum), '') = ''
            """, "CREATE TABLE bad (id uuid, ok uuid); COMMENT ON COLUMN bad.ok IS 'said'", "bad.id"),
    CLEAR_COLUMNS_SAY_WHY("""
            SELECT format('%s.%s', attrelid::regclass, attname) FROM columns JOIN tables ON tables.oid = attrelid
             WHERE type NOT IN ('bytea', '_bytea') AND NOT relispartition
               AND coalesce(col_description(attrelid, attnum), '') !~ 'clear because .'
            """, """
            CREATE TABLE bad (code text, ok text, sealed bytea);
            COMMENT ON COLUMN bad.code IS 'A code'; COMMENT ON COLUMN bad.ok IS 'A code; clear because it is public'
            """, "bad.code"),
    EVERY_TABLE_HAS_A_COMMENT(
            "SELECT oid::regclass FROM tables WHERE coalesce(obj_description(oid, 'pg_class'), '') = ''",
            "CREATE TABLE bad (id uuid); CREATE TABLE ok (id uuid); COMMENT ON TABLE ok IS 'said'",
            "bad"),
    EVERY_FOREIGN_KEY_HAS_AN_INDEX("""
            SELECT f.conname FROM pg_constraint f JOIN tables t ON t.oid = f.conrelid
             WHERE f.contype = 'f' AND NOT EXISTS (
                   SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indisvalid AND i.indpred IS NULL
                      AND i.indnkeyatts >= cardinality(f.conkey)
                      AND (i.indkey::smallint[])[0:cardinality(f.conkey) - 1] @> f.conkey)
            """, """
            CREATE TABLE bad (area uuid CONSTRAINT bare REFERENCES marac.area (id),
                              other uuid CONSTRAINT indexed REFERENCES marac.area (id));
            CREATE INDEX ON bad (other); CREATE INDEX ON bad (other, area)
            """, "bare"),
    AREA_IS_FIRST_IN_EVERY_KEY("""
            SELECT t.oid::regclass FROM tables t
             WHERE t.oid <> 'marac.area'::regclass AND NOT EXISTS (
                   SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                    WHERE i.indrelid = t.oid AND i.indisprimary AND a.attname = 'area_id')
            """, """
            CREATE TABLE bad (id uuid, area_id uuid, PRIMARY KEY (id, area_id));
            CREATE TABLE ok (id uuid, area_id uuid, PRIMARY KEY (area_id, id))
            """, "bad"),
    ROW_SECURITY_IS_ON(
            "SELECT oid::regclass FROM tables WHERE NOT relrowsecurity",
            "CREATE TABLE bad (area_id uuid); CREATE TABLE ok (area_id uuid); ALTER TABLE ok ENABLE ROW LEVEL SECURITY",
            "bad"),
    EVERY_TABLE_HAS_A_POLICY(
            "SELECT oid::regclass FROM tables t WHERE NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = t.oid)",
            """
            CREATE TABLE bad (area_id uuid); CREATE TABLE ok (area_id uuid);
            CREATE POLICY area ON ok TO marac_service USING (area_id = marac.current_area())
            """,
            "bad"),
    EVERY_POLICY_COMPARES_THE_AREA("""
            SELECT format('%s.%s', polrelid::regclass, polname) FROM pg_policy
             WHERE polpermissive AND polrelid <> 'marac.area'::regclass
               AND (coalesce(pg_get_expr(polqual, polrelid), 'area_id = current_area()') !~ 'area_id = .*(current_area\\(\\)|marac\\.area)'
                 OR coalesce(pg_get_expr(polwithcheck, polrelid), 'area_id = current_area()') !~ 'area_id = .*(current_area\\(\\)|marac\\.area)')
            """, """
            CREATE TABLE bad (area_id uuid);
            CREATE POLICY open ON bad TO marac_service USING (area_id = marac.current_area()) WITH CHECK (true);
            CREATE POLICY ok ON bad TO marac_service USING (area_id = marac.current_area() AND marac.sees_agency(area_id))
            """, "bad.open"),
    EVERY_POLICY_IS_FOR_THE_SERVICE("""
            SELECT format('%s.%s', polrelid::regclass, polname) FROM pg_policy
             WHERE polroles <> ARRAY['marac_service'::regrole::oid]
            """, """
            CREATE TABLE bad (area_id uuid);
            CREATE POLICY everybody ON bad USING (area_id = marac.current_area());
            CREATE POLICY ok ON bad TO marac_service USING (area_id = marac.current_area())
            """, "bad.everybody"),
    OWNED_BY_THE_RIGHT_ROLE("""
            SELECT name FROM (
                SELECT relnamespace AS space, oid::regclass::text AS name, relowner AS owner FROM pg_class
                 WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                UNION ALL SELECT pronamespace, oid::regproc::text, proowner FROM pg_proc
                UNION ALL SELECT oid, nspname, nspowner FROM pg_namespace) AS owned
              JOIN schemas ON schemas.oid = space
             WHERE owner <> CASE nspname WHEN 'keystore' THEN 'marac_keys' ELSE 'marac_owner' END::regrole
            """, """
            CREATE TABLE bad (area_id uuid); CREATE TABLE ok (area_id uuid);
            RESET ROLE; ALTER TABLE bad OWNER TO marac_service
            """, "bad"),
    WHAT_HANGS_ON_A_CASE_CAN_BE_ERASED("""
            SELECT t.oid::regclass FROM tables t
             WHERE EXISTS (SELECT FROM columns WHERE attrelid = t.oid AND attname = 'seal')
               AND EXISTS (SELECT FROM columns WHERE attrelid = t.oid AND attname = 'case_id')
               AND (NOT has_table_privilege('marac_service', t.oid, 'DELETE') OR NOT EXISTS (
                    SELECT FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey)
                     WHERE f.contype = 'f' AND f.confrelid = 'marac.marac_case'::regclass AND a.attname = 'case_id'
                       AND (f.conrelid = t.oid OR f.conrelid IN (
                            SELECT confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid = t.oid))))
            """, """
            CREATE TABLE bad (area_id uuid, case_id uuid, seal bytea);
            CREATE TABLE ok (area_id uuid, id uuid, case_id uuid, seal bytea, PRIMARY KEY (area_id, id),
                             FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id));
            CREATE TABLE by_another (area_id uuid, ok_id uuid, case_id uuid, seal bytea,
                                     FOREIGN KEY (area_id, ok_id) REFERENCES ok (area_id, id));
            GRANT DELETE ON bad, ok, by_another TO marac_service
            """, "bad"),
    ROLES_ARE_WEAK("""
            SELECT rolname FROM pg_roles WHERE rolname IN ('marac_owner', 'marac_keys', 'marac_service', 'marac_scratch')
               AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolcanlogin OR rolinherit)
            """, "RESET ROLE; CREATE ROLE marac_scratch NOINHERIT BYPASSRLS", "marac_scratch"),
    PUBLIC_HAS_NOTHING("""
            SELECT name FROM (
                SELECT relnamespace AS space, oid::regclass::text AS name,
                       coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner)) AS acl
                  FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                UNION ALL SELECT pronamespace, oid::regproc::text, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc
                UNION ALL SELECT oid, nspname, coalesce(nspacl, acldefault('n', nspowner)) FROM pg_namespace
                UNION ALL SELECT relnamespace, attrelid::regclass || '.' || attname, attacl
                            FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
                UNION ALL SELECT 'marac'::regnamespace, 'database', coalesce(datacl, acldefault('d', datdba))
                            FROM pg_database WHERE datname = current_database()) AS granted
             WHERE (space IN (SELECT oid FROM schemas) OR space = 'public'::regnamespace)
               AND EXISTS (SELECT FROM aclexplode(acl) WHERE grantee = 0)
            """, """
            CREATE FUNCTION bad() RETURNS integer LANGUAGE sql RETURN 1; GRANT EXECUTE ON FUNCTION bad() TO PUBLIC;
            CREATE FUNCTION ok() RETURNS integer LANGUAGE sql RETURN 1
            """, "bad"),
    THE_SERVICE_ONLY_READS_AND_WRITES_ROWS(
            """
            SELECT format('%s %s', oid::regclass, privilege_type)
              FROM tables, aclexplode(relacl) WHERE grantee = 'marac_service'::regrole
               AND (privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
                    OR relnamespace = 'keystore'::regnamespace OR is_grantable)
            """, "CREATE TABLE bad (area_id uuid); GRANT SELECT, TRUNCATE ON bad TO marac_service", "bad TRUNCATE"),
    DEFINERS_PIN_THEIR_PATH("""
            SELECT p.oid::regproc FROM pg_proc p JOIN schemas ON schemas.oid = pronamespace
             WHERE prosecdef AND NOT coalesce(proconfig @> ARRAY['search_path=pg_catalog, pg_temp'], false)
            """, """
            CREATE FUNCTION bad() RETURNS integer LANGUAGE sql SECURITY DEFINER RETURN 1;
            CREATE FUNCTION ok() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp RETURN 1
            """, "bad");

    // The history of Liquibase is Liquibase's; the rest of the database is ours, wherever it lies.
    private static final String CATALOGUE = """
            WITH schemas AS (
                SELECT oid, nspname FROM pg_namespace
                 WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'liquibase')),
            tables AS (SELECT c.* FROM pg_class c JOIN schemas s ON s.oid = relnamespace WHERE relkind IN ('r', 'p')),
            columns AS (
                SELECT a.attrelid, a.attname, a.attnum, y.typname AS type
                  FROM pg_attribute a JOIN tables t ON t.oid = a.attrelid JOIN pg_type y ON y.oid = a.atttypid
                 WHERE a.attnum > 0 AND NOT a.attisdropped)
            """;

    private final String breaches;
    private final String violation;
    final String found;

    SchemaRule(String breaches, String violation, String found) {
        this.breaches = breaches;
        this.violation = violation;
        this.found = found;
    }

    /** Names what breaks the rule; empty is good. */
    String breaches() {
        return "SET LOCAL search_path = marac; " + CATALOGUE + breaches;
    }

    /** Breaks this rule once in schema {@code marac}, beside something very like it that does not. */
    String violation() {
        return "SET LOCAL search_path = marac; SET LOCAL ROLE marac_owner; " + violation;
    }
}
