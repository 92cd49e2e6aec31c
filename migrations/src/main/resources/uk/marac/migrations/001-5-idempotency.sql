--liquibase formatted sql

--changeset marac:001-5-idempotency splitStatements:false stripComments:false
CREATE TABLE marac.idempotency (
    area_id   uuid        NOT NULL,
    actor_id  uuid        NOT NULL,
    route     text        NOT NULL,
    key_mac   bytea       NOT NULL CHECK (octet_length(key_mac) BETWEEN 16 AND 64),
    body_mac  bytea       NOT NULL CHECK (octet_length(body_mac) BETWEEN 16 AND 64),
    result_id uuid        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (area_id, actor_id, route, key_mac)
);
CREATE INDEX idempotency_by_time ON marac.idempotency (area_id, at);
COMMENT ON TABLE marac.idempotency IS 'What a repeated POST made the first time, so that it makes nothing the second';
COMMENT ON COLUMN marac.idempotency.area_id IS 'The area; clear because row security compares it';
COMMENT ON COLUMN marac.idempotency.actor_id IS 'Pseudonymous id of who sent it; clear because it names no one';
COMMENT ON COLUMN marac.idempotency.route IS 'Method and path template without values; clear because it is one of a public list';
COMMENT ON COLUMN marac.idempotency.key_mac IS 'Keyed MAC of the Idempotency-Key; clear because it is looked up and hides what was sent';
COMMENT ON COLUMN marac.idempotency.body_mac IS 'Keyed MAC of the body; clear because it is compared and hides what was sent';
COMMENT ON COLUMN marac.idempotency.result_id IS 'The record that was made; clear because it is random';
COMMENT ON COLUMN marac.idempotency.at IS 'When; clear because rows older than a week are deleted by it';
ALTER TABLE marac.idempotency ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.idempotency TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, DELETE ON marac.idempotency TO marac_service;
