--liquibase formatted sql

--changeset marac:011-conflict-source splitStatements:false stripComments:false
-- NULL in a row that was sealed before: it reads as absent.
ALTER TABLE marac.conflict_of_interest ADD COLUMN source bytea;
COMMENT ON COLUMN marac.conflict_of_interest.source IS 'Sealed: whether it is the person''s own word or somebody else''s, and of whom';
