--liquibase formatted sql

--changeset marac:013-2-late-resemblance splitStatements:false stripComments:false
CREATE TABLE marac.late_resemblance (
    area_id   uuid NOT NULL,
    id        uuid NOT NULL,
    version   bigint NOT NULL CHECK (version > 0),
    case_id   uuid NOT NULL,
    seal      bytea NOT NULL CHECK (octet_length(seal) = 116),
    colleague bytea NOT NULL,
    found_at  bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX late_resemblance_by_case ON marac.late_resemblance (area_id, case_id);
ALTER TABLE marac.late_resemblance ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.late_resemblance TO marac_service USING (area_id = marac.current_area());
-- Deleted when it is answered, or with its case.
GRANT SELECT, INSERT, DELETE ON marac.late_resemblance TO marac_service;
COMMENT ON TABLE marac.late_resemblance IS 'That somebody who came when a case was under way already is called like one of its parties, until it is answered.';
COMMENT ON COLUMN marac.late_resemblance.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.late_resemblance.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.late_resemblance.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.late_resemblance.case_id IS 'The case; clear because what waits for an answer is found and destroyed by it; leaks that somebody is called like a party';
COMMENT ON COLUMN marac.late_resemblance.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.late_resemblance.colleague IS 'Sealed: the member, or the guest at the table, who is called like the party';
COMMENT ON COLUMN marac.late_resemblance.found_at IS 'Sealed: when it was found';

--changeset marac:013-2-comparison-pending splitStatements:false stripComments:false
CREATE TABLE marac.comparison_pending (
    area_id       uuid NOT NULL,
    membership_id uuid NOT NULL,
    next_try_at   timestamptz NOT NULL,
    PRIMARY KEY (area_id, membership_id),
    FOREIGN KEY (area_id, membership_id) REFERENCES marac.membership (area_id, id)
);
ALTER TABLE marac.comparison_pending ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.comparison_pending TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.comparison_pending TO marac_service;
COMMENT ON TABLE marac.comparison_pending IS 'Members who have not yet been compared with the parties of the cases that are under way.';
COMMENT ON COLUMN marac.comparison_pending.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.comparison_pending.membership_id IS 'The membership; clear because it is random, and every appointment passes through here';
COMMENT ON COLUMN marac.comparison_pending.next_try_at IS 'When an instance may take it; clear because the queue is ordered by it';

--changeset marac:013-2-compare-members-of-before splitStatements:false stripComments:false
-- Who was appointed before there was this queue was compared at screenings alone.
INSERT INTO marac.comparison_pending (area_id, membership_id, next_try_at)
    SELECT area_id, id, now() FROM marac.membership WHERE valid_until IS NULL OR valid_until > now();
