--liquibase formatted sql

--changeset marac:010-listing-moved splitStatements:false stripComments:false
ALTER TABLE marac.case_listing ADD COLUMN moved bytea;
COMMENT ON COLUMN marac.case_listing.moved IS 'Sealed: who moved it by hand, when, why and before which others; none where it stands by its own right';

--changeset marac:010-meeting-changes splitStatements:false stripComments:false
ALTER TABLE marac.meeting ADD COLUMN changes bytea;
COMMENT ON COLUMN marac.meeting.changes IS 'Sealed: from when and where it was moved, or that it was cancelled, by whom, when and why';

--changeset marac:010-meeting-protocol splitStatements:false stripComments:false
ALTER TABLE marac.meeting ADD COLUMN protocol bytea;
COMMENT ON COLUMN marac.meeting.protocol IS 'Sealed: version of the protocol by which it was planned';

--changeset marac:010-waiting-choice splitStatements:false stripComments:false
ALTER TABLE marac.waiting_case ADD COLUMN choice bytea;
COMMENT ON COLUMN marac.waiting_case.choice IS 'Sealed: whether it goes to the next meeting or to an emergency meeting';
