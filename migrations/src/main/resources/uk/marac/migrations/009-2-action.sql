--liquibase formatted sql

--changeset marac:009-action-reopened splitStatements:false stripComments:false
ALTER TABLE marac.action ADD COLUMN reopened_reason bytea NOT NULL;
COMMENT ON COLUMN marac.action.reopened_reason IS 'Sealed: why it was not complete after all';
