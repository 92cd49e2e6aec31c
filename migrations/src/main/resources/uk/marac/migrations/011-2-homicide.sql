--liquibase formatted sql

--changeset marac:011-domestic-homicide splitStatements:false stripComments:false
CREATE TABLE marac.domestic_homicide (
    area_id           uuid NOT NULL,
    id                uuid NOT NULL,
    version           bigint NOT NULL CHECK (version > 0),
    seal              bytea NOT NULL CHECK (octet_length(seal) = 116),
    died_on           bytea NOT NULL,
    told_on           bytea NOT NULL,
    kind              bytea NOT NULL,
    victim_known      bytea NOT NULL,
    perpetrator_known bytea NOT NULL,
    known_case        bytea NOT NULL,
    review_reference  bytea NOT NULL,
    note              bytea NOT NULL,
    recorded_by       bytea NOT NULL,
    recorded_at       bytea NOT NULL,
    withdrawal        bytea NOT NULL,
    PRIMARY KEY (area_id, id)
);
ALTER TABLE marac.domestic_homicide ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.domestic_homicide TO marac_service USING (area_id = marac.current_area());
-- Never deleted: it outlives the case that it may name, and what is withdrawn is kept with the reason.
GRANT SELECT, INSERT, UPDATE ON marac.domestic_homicide TO marac_service;
COMMENT ON TABLE marac.domestic_homicide IS 'Deaths by domestic abuse of which the partnership was told. Which of them name a case is not in clear either.';
COMMENT ON COLUMN marac.domestic_homicide.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.domestic_homicide.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.domestic_homicide.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.domestic_homicide.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.domestic_homicide.died_on IS 'Sealed: the day of the death';
COMMENT ON COLUMN marac.domestic_homicide.told_on IS 'Sealed: the day on which the partnership was told';
COMMENT ON COLUMN marac.domestic_homicide.kind IS 'Sealed: homicide, suicide after abuse, or another that is reviewed';
COMMENT ON COLUMN marac.domestic_homicide.victim_known IS 'Sealed: whether this MARAC knew who died, or none while that is not known';
COMMENT ON COLUMN marac.domestic_homicide.perpetrator_known IS 'Sealed: whether it knew who did it, or none while that is not known';
COMMENT ON COLUMN marac.domestic_homicide.known_case IS 'Sealed: their case here, or none';
COMMENT ON COLUMN marac.domestic_homicide.review_reference IS 'Sealed: reference of the death review, or none';
COMMENT ON COLUMN marac.domestic_homicide.note IS 'Sealed: a note, or none';
COMMENT ON COLUMN marac.domestic_homicide.recorded_by IS 'Sealed: who recorded it first';
COMMENT ON COLUMN marac.domestic_homicide.recorded_at IS 'Sealed: when it was recorded first';
COMMENT ON COLUMN marac.domestic_homicide.withdrawal IS 'Sealed: why, when and by whom it was withdrawn, or none while it stands';
