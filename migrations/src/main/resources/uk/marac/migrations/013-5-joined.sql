--liquibase formatted sql

--changeset marac:013-joined splitStatements:false stripComments:false
COMMENT ON COLUMN marac.involvement.source_id IS 'The referral, listing or action that is the reason. clear because the involvement ends with it; leaks which two cases are of one incident, where one was joined to the other.';
