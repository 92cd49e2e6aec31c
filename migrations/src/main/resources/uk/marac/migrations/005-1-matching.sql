--liquibase formatted sql

--changeset marac:005-match-pending splitStatements:false stripComments:false
CREATE TABLE marac.match_pending (
    area_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    next_try_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, referral_id),
    FOREIGN KEY (area_id, referral_id) REFERENCES marac.referral (area_id, id)
);
ALTER TABLE marac.match_pending ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.match_pending TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.match_pending TO marac_service;
COMMENT ON TABLE marac.match_pending IS 'Referrals whose people have not yet been compared with those of earlier cases.';
COMMENT ON COLUMN marac.match_pending.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.match_pending.referral_id IS 'The referral; clear because it is random, and every referral passes through here';
COMMENT ON COLUMN marac.match_pending.next_try_at IS 'When an instance may take it; clear because the queue is ordered by it';

--changeset marac:005-person-index splitStatements:false stripComments:false
-- No key to the person: a referrer may take people back, and must wait for nobody who has their name.
CREATE TABLE marac.person_index (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    case_id uuid NOT NULL,
    seal bytea NOT NULL CHECK (octet_length(seal) = 116),
    posted bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX person_index_by_case ON marac.person_index (area_id, case_id);
ALTER TABLE marac.person_index ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.person_index TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.person_index TO marac_service;
COMMENT ON TABLE marac.person_index IS 'Which people are in the search index, and under what.';
COMMENT ON COLUMN marac.person_index.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.person_index.id IS 'The person; clear because it is random';
COMMENT ON COLUMN marac.person_index.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.person_index.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.person_index.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.person_index.posted IS 'Sealed: what of the person stands in the search index, so that it can be taken out again';

--changeset marac:005-match-proposals splitStatements:false stripComments:false
CREATE TABLE marac.match_proposals (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    case_id uuid NOT NULL,
    searched_at timestamptz NOT NULL,
    seal bytea NOT NULL CHECK (octet_length(seal) = 116),
    proposals bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, id) REFERENCES marac.referral (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX match_proposals_by_case ON marac.match_proposals (area_id, case_id);
ALTER TABLE marac.match_proposals ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.match_proposals TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.match_proposals TO marac_service;
COMMENT ON TABLE marac.match_proposals IS 'What the search for the people of a referral found. Every referral has one row, whether or not anything was found.';
COMMENT ON COLUMN marac.match_proposals.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.match_proposals.id IS 'The referral; clear because it is random';
COMMENT ON COLUMN marac.match_proposals.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.match_proposals.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.match_proposals.searched_at IS 'When the search was made; clear because it is a record time';
COMMENT ON COLUMN marac.match_proposals.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.match_proposals.proposals IS 'Sealed: earlier cases that seem to be of the same people, and what became of each proposal';

--changeset marac:005-person-link splitStatements:false stripComments:false
CREATE TABLE marac.person_link (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    case_id uuid NOT NULL,
    seal bytea NOT NULL CHECK (octet_length(seal) = 116),
    person bytea NOT NULL,
    earlier_person bytea NOT NULL,
    earlier_case bytea NOT NULL,
    confirmed_by bytea NOT NULL,
    confirmed_at bytea NOT NULL,
    reason bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX person_link_by_case ON marac.person_link (area_id, case_id);
ALTER TABLE marac.person_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.person_link TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.person_link TO marac_service;
COMMENT ON TABLE marac.person_link IS 'That somebody confirmed two records of a person to be of one person.';
COMMENT ON COLUMN marac.person_link.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.person_link.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.person_link.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.person_link.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.person_link.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.person_link.person IS 'Sealed: the person of the case';
COMMENT ON COLUMN marac.person_link.earlier_person IS 'Sealed: the person of the earlier case';
COMMENT ON COLUMN marac.person_link.earlier_case IS 'Sealed: the earlier case';
COMMENT ON COLUMN marac.person_link.confirmed_by IS 'Sealed: who confirmed it, a pseudonymous id';
COMMENT ON COLUMN marac.person_link.confirmed_at IS 'Sealed: when';
COMMENT ON COLUMN marac.person_link.reason IS 'Sealed: why';

--changeset marac:005-repeat-determination splitStatements:false stripComments:false
CREATE TABLE marac.repeat_determination (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    case_id uuid NOT NULL,
    seal bytea NOT NULL CHECK (octet_length(seal) = 116),
    referral_version bytea NOT NULL,
    verdict bytea NOT NULL,
    proposed bytea NOT NULL,
    why bytea NOT NULL,
    earlier_case bytea NOT NULL,
    anchor bytea NOT NULL,
    anchor_on bytea NOT NULL,
    protocol_number bytea NOT NULL,
    confirmed_by bytea NOT NULL,
    confirmed_at bytea NOT NULL,
    will_be_different bytea NOT NULL,
    reason bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, id) REFERENCES marac.referral (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX repeat_determination_by_case ON marac.repeat_determination (area_id, case_id);
ALTER TABLE marac.repeat_determination ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.repeat_determination TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.repeat_determination TO marac_service;
COMMENT ON TABLE marac.repeat_determination IS 'Whether a referral is a repeat, by which rule, and who confirmed it.';
COMMENT ON COLUMN marac.repeat_determination.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.repeat_determination.id IS 'The referral; clear because it is random';
COMMENT ON COLUMN marac.repeat_determination.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.repeat_determination.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.repeat_determination.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.repeat_determination.referral_version IS 'Sealed: which version of the referral was judged';
COMMENT ON COLUMN marac.repeat_determination.verdict IS 'Sealed: the verdict';
COMMENT ON COLUMN marac.repeat_determination.proposed IS 'Sealed: what the rule proposed';
COMMENT ON COLUMN marac.repeat_determination.why IS 'Sealed: why the rule proposed it';
COMMENT ON COLUMN marac.repeat_determination.earlier_case IS 'Sealed: the earlier case';
COMMENT ON COLUMN marac.repeat_determination.anchor IS 'Sealed: from what the window ran';
COMMENT ON COLUMN marac.repeat_determination.anchor_on IS 'Sealed: the date of that';
COMMENT ON COLUMN marac.repeat_determination.protocol_number IS 'Sealed: version of the protocol that held';
COMMENT ON COLUMN marac.repeat_determination.confirmed_by IS 'Sealed: who confirmed it, a pseudonymous id';
COMMENT ON COLUMN marac.repeat_determination.confirmed_at IS 'Sealed: when';
COMMENT ON COLUMN marac.repeat_determination.will_be_different IS 'Sealed: what will be done differently this time';
COMMENT ON COLUMN marac.repeat_determination.reason IS 'Sealed: why the verdict departs from the proposal';
