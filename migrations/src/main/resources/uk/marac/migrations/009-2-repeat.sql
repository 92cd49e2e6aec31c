--liquibase formatted sql

--changeset marac:009-determined-victim splitStatements:false stripComments:false
ALTER TABLE marac.repeat_determination ADD COLUMN victim bytea NOT NULL;
COMMENT ON COLUMN marac.repeat_determination.victim IS 'Sealed: the statement of the victim that was judged; none once the determination must be made again';
