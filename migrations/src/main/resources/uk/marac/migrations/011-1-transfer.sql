--liquibase formatted sql

--changeset marac:011-case-transferred-from splitStatements:false stripComments:false
-- NULL in a row that was sealed before: it reads as absent.
ALTER TABLE marac.marac_case ADD COLUMN transferred_from bytea;
COMMENT ON COLUMN marac.marac_case.transferred_from IS 'Sealed: the name of the area from which it came, or none';

--changeset marac:011-transfer splitStatements:false stripComments:false
CREATE TABLE marac.marac_transfer (
    area_id           uuid NOT NULL,
    id                uuid NOT NULL,
    version           bigint NOT NULL CHECK (version > 0),
    case_id           uuid,
    offered_at        timestamptz NOT NULL,
    seal              bytea NOT NULL CHECK (octet_length(seal) = 116),
    side              bytea NOT NULL,
    standing          bytea NOT NULL,
    other_area        bytea NOT NULL,
    own               bytea NOT NULL,
    answer            bytea NOT NULL,
    closing           bytea NOT NULL,
    other_side        bytea NOT NULL,
    heard             bytea NOT NULL,
    handed_over_on    bytea NOT NULL,
    acceptance        bytea NOT NULL,
    withdrawal_reason bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id)
);
CREATE INDEX marac_transfer_by_case ON marac.marac_transfer (area_id, case_id);
ALTER TABLE marac.marac_transfer ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.marac_transfer TO marac_service USING (area_id = marac.current_area());
-- Deleted only with its case.
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.marac_transfer TO marac_service;
COMMENT ON TABLE marac.marac_transfer IS 'One area''s side of the transfer of a case between two areas; the other''s is a row of its own there.';
COMMENT ON COLUMN marac.marac_transfer.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.marac_transfer.id IS 'The id, the same on both sides and that of the case which is made in the receiving area; clear because it is random';
COMMENT ON COLUMN marac.marac_transfer.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.marac_transfer.case_id IS 'The case here, null before one is made of an offer; clear because access is decided by it';
COMMENT ON COLUMN marac.marac_transfer.offered_at IS 'When it was offered; clear because lists are ordered by it';
COMMENT ON COLUMN marac.marac_transfer.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.marac_transfer.side IS 'Sealed: out or in';
COMMENT ON COLUMN marac.marac_transfer.standing IS 'Sealed: where this side stands';
COMMENT ON COLUMN marac.marac_transfer.other_area IS 'Sealed: the other area';
COMMENT ON COLUMN marac.marac_transfer.own IS 'Sealed: who speaks for it here and hands over or receives, or none yet';
COMMENT ON COLUMN marac.marac_transfer.answer IS 'Sealed: when the receiving area answered and why, or none yet';
COMMENT ON COLUMN marac.marac_transfer.closing IS 'Sealed: when it was closed, why, and on which side, or none yet';
COMMENT ON COLUMN marac.marac_transfer.other_side IS 'Sealed: what the other side last said of itself, or none';
COMMENT ON COLUMN marac.marac_transfer.heard IS 'Sealed: the version of the other side that was heard last';
COMMENT ON COLUMN marac.marac_transfer.handed_over_on IS 'Sealed: on which day the Idva here handed over or received, or none yet';
COMMENT ON COLUMN marac.marac_transfer.acceptance IS 'Sealed: who accepted it and for which agency, or none';
COMMENT ON COLUMN marac.marac_transfer.withdrawal_reason IS 'Sealed: why it was withdrawn, or none';

--changeset marac:011-transfer-paper splitStatements:false stripComments:false
-- No key to the case: an offer has none yet in the receiving area.
CREATE TABLE marac.transfer_paper (
    area_id     uuid NOT NULL,
    id          uuid NOT NULL,
    version     bigint NOT NULL CHECK (version > 0),
    transfer_id uuid NOT NULL,
    case_id     uuid NOT NULL,
    audience    text NOT NULL CHECK (audience ~ '^[A-Z][A-Z0-9_]*$'),
    seal        bytea NOT NULL CHECK (octet_length(seal) = 116),
    kind        bytea NOT NULL,
    agency      bytea NOT NULL,
    recorded_at bytea NOT NULL,
    lines       bytea NOT NULL,
    offer       bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, transfer_id) REFERENCES marac.marac_transfer (area_id, id)
);
CREATE INDEX transfer_paper_by_transfer ON marac.transfer_paper (area_id, transfer_id);
CREATE INDEX transfer_paper_by_case ON marac.transfer_paper (area_id, case_id);
ALTER TABLE marac.transfer_paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY whole ON marac.transfer_paper TO marac_service
    USING (area_id = marac.current_area() AND marac.sees_agency(NULL));
CREATE POLICY audience ON marac.transfer_paper FOR SELECT TO marac_service
    USING (area_id = marac.current_area() AND audience IN ('ALL_LISTED', 'CHAIR_COORDINATOR_IDVA'));
GRANT SELECT, INSERT, DELETE ON marac.transfer_paper TO marac_service;
COMMENT ON TABLE marac.transfer_paper IS 'The offer of a case, and the papers that came with it from another area, each under the key of the case here.';
COMMENT ON COLUMN marac.transfer_paper.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.transfer_paper.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.transfer_paper.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.transfer_paper.transfer_id IS 'The transfer; clear because it is found by it';
COMMENT ON COLUMN marac.transfer_paper.case_id IS 'The case, or the one that is to be made; clear because access is decided by it';
COMMENT ON COLUMN marac.transfer_paper.audience IS 'Who may see it; clear because it decides access';
COMMENT ON COLUMN marac.transfer_paper.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.transfer_paper.kind IS 'Sealed: what kind of paper it is';
COMMENT ON COLUMN marac.transfer_paper.agency IS 'Sealed: the agency of the other area that said it, by its name';
COMMENT ON COLUMN marac.transfer_paper.recorded_at IS 'Sealed: when it was recorded there';
COMMENT ON COLUMN marac.transfer_paper.lines IS 'Sealed: what it says';
COMMENT ON COLUMN marac.transfer_paper.offer IS 'Sealed: what is offered, in the paper that is an offer';

--changeset marac:011-transfer-pending splitStatements:false stripComments:false
CREATE TABLE marac.transfer_pending (
    area_id     uuid NOT NULL,
    transfer_id uuid NOT NULL,
    next_try_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, transfer_id),
    FOREIGN KEY (area_id, transfer_id) REFERENCES marac.marac_transfer (area_id, id)
);
ALTER TABLE marac.transfer_pending ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.transfer_pending TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.transfer_pending TO marac_service;
COMMENT ON TABLE marac.transfer_pending IS 'Transfers of which the other area has something to hear.';
COMMENT ON COLUMN marac.transfer_pending.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.transfer_pending.transfer_id IS 'The transfer; clear because it is random';
COMMENT ON COLUMN marac.transfer_pending.next_try_at IS 'When an instance may take it; clear because the queue is ordered by it';
