SELECT 'the login is a superuser' FROM pg_roles WHERE rolname = session_user AND rolsuper
UNION ALL
SELECT 'the login bypasses row security' FROM pg_roles WHERE rolname = session_user AND rolbypassrls
UNION ALL
SELECT 'the login may create roles' FROM pg_roles WHERE rolname = session_user AND rolcreaterole
UNION ALL
SELECT 'the login is not a member of marac_service' WHERE NOT pg_has_role(session_user, 'marac_service', 'USAGE')
UNION ALL
SELECT format('the login may act as %s', rolname) FROM pg_roles
 WHERE rolname IN ('marac_owner', 'marac_keys') AND pg_has_role(session_user, oid, 'MEMBER')
UNION ALL
SELECT format('the login owns %s', c.oid::regclass) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
 WHERE r.rolname IN (session_user, 'marac_service') AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
UNION ALL
SELECT format('the login may create objects in schema %I', nspname) FROM pg_namespace
 WHERE nspname IN ('public', 'marac', 'keystore', 'liquibase') AND has_schema_privilege(session_user, oid, 'CREATE')
