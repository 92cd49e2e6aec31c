--liquibase formatted sql

--changeset marac:009-determined-victim splitStatements:false stripComments:false
ALTER TABLE marac.repeat_determination ADD COLUMN victim bytea NOT NULL;
COMMENT ON COLUMN marac.repeat_determination.victim IS 'Sealed: the statement of the victim that was judged; none once the determination must be made again';

--changeset marac:009-provisional-conflict splitStatements:false stripComments:false
ALTER TABLE marac.conflict_of_interest ADD COLUMN provisional bytea NOT NULL;
COMMENT ON COLUMN marac.conflict_of_interest.provisional IS 'Sealed: whether it was declared in another case that only seems to be of the same people';
