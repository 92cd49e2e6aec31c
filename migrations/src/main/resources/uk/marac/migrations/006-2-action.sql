--liquibase formatted sql

--changeset marac:006-action splitStatements:false stripComments:false
ALTER TABLE marac.action ADD COLUMN perpetrator_directed bytea NOT NULL;
ALTER TABLE marac.action ADD COLUMN reason bytea NOT NULL;
COMMENT ON COLUMN marac.action.perpetrator_directed IS 'Sealed: whether it is directed at the perpetrator';
COMMENT ON COLUMN marac.action.reason IS 'Sealed: why it was not possible or not done';
