--liquibase formatted sql

--changeset marac:013-2-transfer-gone splitStatements:false stripComments:false
CREATE TABLE marac.transfer_gone (
    area_id     uuid NOT NULL,
    transfer_id uuid NOT NULL,
    paper_id    uuid NOT NULL,
    PRIMARY KEY (area_id, transfer_id, paper_id),
    FOREIGN KEY (area_id, transfer_id) REFERENCES marac.marac_transfer (area_id, id)
);
ALTER TABLE marac.transfer_gone ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.transfer_gone TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, DELETE ON marac.transfer_gone TO marac_service;
COMMENT ON TABLE marac.transfer_gone IS 'Papers that are in another area by now, so that whose words they are is told once.';
COMMENT ON COLUMN marac.transfer_gone.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.transfer_gone.transfer_id IS 'The transfer; clear because it is found by it';
COMMENT ON COLUMN marac.transfer_gone.paper_id IS 'The paper as the other area has it, derived from the ids of the transfer and of the row that was copied; clear because both are random; leaks how many there are';
