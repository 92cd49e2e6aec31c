--liquibase formatted sql

--changeset marac:013-2-draft-purge splitStatements:false stripComments:false
CREATE TABLE marac.draft_purge (
    area_id     uuid PRIMARY KEY,
    next_try_at timestamptz NOT NULL
);
ALTER TABLE marac.draft_purge ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.draft_purge TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.draft_purge TO marac_service;
COMMENT ON TABLE marac.draft_purge IS 'When drafts that nobody touched are next looked for.';
COMMENT ON COLUMN marac.draft_purge.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.draft_purge.next_try_at IS 'When an instance may look; clear because instances take turns by it';

--changeset marac:013-2-draft-grace splitStatements:false stripComments:false
-- Drafts were kept for ever until now: areas that are there have two weeks to say for how long they are to be.
INSERT INTO marac.draft_purge (area_id, next_try_at) SELECT id, now() + interval '14 days' FROM marac.area;
