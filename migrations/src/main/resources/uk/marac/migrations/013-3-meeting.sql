--liquibase formatted sql

--changeset marac:013-meeting-deadlines splitStatements:false stripComments:false
ALTER TABLE marac.meeting ADD COLUMN deadlines bytea;
COMMENT ON COLUMN marac.meeting.deadlines IS 'Sealed: until when referrals are in time for it, when its agenda is to be out and when research is due';
