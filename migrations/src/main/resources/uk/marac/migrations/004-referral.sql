--liquibase formatted sql

--changeset marac:004-referral-more splitStatements:false stripComments:false
ALTER TABLE marac.referral
    ADD COLUMN judgement_reason  bytea NOT NULL,
    ADD COLUMN safe_to_talk_to   bytea NOT NULL,
    ADD COLUMN unsafe_to_talk_to bytea NOT NULL,
    ADD COLUMN missing           bytea NOT NULL;
COMMENT ON COLUMN marac.referral.judgement_reason IS 'Sealed: why professional judgement says high risk';
COMMENT ON COLUMN marac.referral.safe_to_talk_to IS 'Sealed: to whom the victim believes it safe to talk';
COMMENT ON COLUMN marac.referral.unsafe_to_talk_to IS 'Sealed: to whom it is not safe to talk';
COMMENT ON COLUMN marac.referral.missing IS 'Sealed: what was missing when it was returned';

--changeset marac:004-safe-contact splitStatements:false stripComments:false
CREATE TABLE marac.safe_contact (
    area_id             uuid NOT NULL,
    id                  uuid NOT NULL,
    version             bigint NOT NULL CHECK (version > 0),
    case_id             uuid NOT NULL,
    person_id           uuid NOT NULL,
    agency_id           uuid NOT NULL,
    stated_at           timestamptz NOT NULL,
    seal                bytea NOT NULL CHECK (octet_length(seal) = 116),
    phone               bytea NOT NULL,
    safe_to_call        bytea NOT NULL,
    safe_times          bytea NOT NULL,
    message_may_be_left bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, person_id) REFERENCES marac.person (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX safe_contact_by_case ON marac.safe_contact (area_id, case_id);
CREATE INDEX safe_contact_by_person ON marac.safe_contact (area_id, person_id);
CREATE INDEX safe_contact_by_agency ON marac.safe_contact (area_id, agency_id);
ALTER TABLE marac.safe_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.safe_contact TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.safe_contact TO marac_service;
COMMENT ON TABLE marac.safe_contact IS 'How a victim may be reached without the perpetrator knowing.';
COMMENT ON COLUMN marac.safe_contact.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.safe_contact.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.safe_contact.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.safe_contact.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.safe_contact.person_id IS 'The victim; clear because it is found by person';
COMMENT ON COLUMN marac.safe_contact.agency_id IS 'The agency that stated it; clear because it decides access';
COMMENT ON COLUMN marac.safe_contact.stated_at IS 'When it was stated; clear because it is a record time';
COMMENT ON COLUMN marac.safe_contact.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.safe_contact.phone IS 'Sealed: a number, or null';
COMMENT ON COLUMN marac.safe_contact.safe_to_call IS 'Sealed: whether it may be called';
COMMENT ON COLUMN marac.safe_contact.safe_times IS 'Sealed: when';
COMMENT ON COLUMN marac.safe_contact.message_may_be_left IS 'Sealed: whether a message may be left';

--changeset marac:004-risk-assessment splitStatements:false stripComments:false
CREATE TABLE marac.risk_assessment (
    area_id            uuid NOT NULL,
    id                 uuid NOT NULL,
    version            bigint NOT NULL CHECK (version > 0),
    case_id            uuid NOT NULL,
    referral_id        uuid NOT NULL,
    agency_id          uuid NOT NULL,
    recorded_at        timestamptz NOT NULL,
    protocol_number    integer NOT NULL CHECK (protocol_number > 0),
    seal               bytea NOT NULL CHECK (octet_length(seal) = 116),
    instrument         bytea NOT NULL,
    instrument_version bytea NOT NULL,
    completed_on       bytea NOT NULL,
    answers            bytea NOT NULL,
    score              bytea NOT NULL,
    high_by_score      bytea NOT NULL,
    high_by_judgement  bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, referral_id) REFERENCES marac.referral (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX risk_assessment_by_case ON marac.risk_assessment (area_id, case_id);
CREATE INDEX risk_assessment_by_referral ON marac.risk_assessment (area_id, referral_id);
CREATE INDEX risk_assessment_by_agency ON marac.risk_assessment (area_id, agency_id);
ALTER TABLE marac.risk_assessment ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.risk_assessment TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, DELETE ON marac.risk_assessment TO marac_service;
COMMENT ON TABLE marac.risk_assessment IS 'Answers to a risk instrument, and what they came to; never changed once written.';
COMMENT ON COLUMN marac.risk_assessment.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.risk_assessment.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.risk_assessment.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.risk_assessment.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.risk_assessment.referral_id IS 'The referral; clear because it is found by it';
COMMENT ON COLUMN marac.risk_assessment.agency_id IS 'The agency that stated it; clear because it decides access';
COMMENT ON COLUMN marac.risk_assessment.recorded_at IS 'When it was recorded; clear because the newest is found by it';
COMMENT ON COLUMN marac.risk_assessment.protocol_number IS 'Version of the operating protocol whose threshold was used; clear because it says nothing of a person';
COMMENT ON COLUMN marac.risk_assessment.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.risk_assessment.instrument IS 'Sealed: code of the instrument';
COMMENT ON COLUMN marac.risk_assessment.instrument_version IS 'Sealed: its version';
COMMENT ON COLUMN marac.risk_assessment.completed_on IS 'Sealed: when the questions were asked';
COMMENT ON COLUMN marac.risk_assessment.answers IS 'Sealed: each question with its answer and source';
COMMENT ON COLUMN marac.risk_assessment.score IS 'Sealed: the score, or null where the instrument has none';
COMMENT ON COLUMN marac.risk_assessment.high_by_score IS 'Sealed: whether the score reaches the threshold, or null';
COMMENT ON COLUMN marac.risk_assessment.high_by_judgement IS 'Sealed: whether the referrer judges the risk high';

--changeset marac:004-sharing-decision splitStatements:false stripComments:false
CREATE TABLE marac.sharing_decision (
    area_id              uuid NOT NULL,
    id                   uuid NOT NULL,
    version              bigint NOT NULL CHECK (version > 0),
    case_id              uuid NOT NULL,
    referral_id          uuid NOT NULL,
    agency_id            uuid NOT NULL,
    recorded_at          timestamptz NOT NULL,
    seal                 bytea NOT NULL CHECK (octet_length(seal) = 116),
    consent              bytea NOT NULL,
    consent_reason       bytea NOT NULL,
    purpose              bytea NOT NULL,
    lawful_bases         bytea NOT NULL,
    necessity            bytea NOT NULL,
    proportionality      bytea NOT NULL,
    risks_of_sharing     bytea NOT NULL,
    risks_of_not_sharing bytea NOT NULL,
    decision_maker       bytea NOT NULL,
    decision_maker_role  bytea NOT NULL,
    decided_at           bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, case_id) REFERENCES marac.marac_case (area_id, id),
    FOREIGN KEY (area_id, referral_id) REFERENCES marac.referral (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX sharing_decision_by_case ON marac.sharing_decision (area_id, case_id);
CREATE INDEX sharing_decision_by_referral ON marac.sharing_decision (area_id, referral_id);
CREATE INDEX sharing_decision_by_agency ON marac.sharing_decision (area_id, agency_id);
ALTER TABLE marac.sharing_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.sharing_decision TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, DELETE ON marac.sharing_decision TO marac_service;
COMMENT ON TABLE marac.sharing_decision IS 'Decisions to share information; never changed once written.';
COMMENT ON COLUMN marac.sharing_decision.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.sharing_decision.id IS 'The id; clear because it is random';
COMMENT ON COLUMN marac.sharing_decision.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.sharing_decision.case_id IS 'The case; clear because access is decided by it';
COMMENT ON COLUMN marac.sharing_decision.referral_id IS 'The referral; clear because it is found by it';
COMMENT ON COLUMN marac.sharing_decision.agency_id IS 'The agency that stated it; clear because it decides access';
COMMENT ON COLUMN marac.sharing_decision.recorded_at IS 'When it was recorded; clear because it is a record time';
COMMENT ON COLUMN marac.sharing_decision.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.sharing_decision.consent IS 'Sealed: given, refused or not sought';
COMMENT ON COLUMN marac.sharing_decision.consent_reason IS 'Sealed: why it was refused or not sought';
COMMENT ON COLUMN marac.sharing_decision.purpose IS 'Sealed: what the sharing is for';
COMMENT ON COLUMN marac.sharing_decision.lawful_bases IS 'Sealed: codes of the law it stands on';
COMMENT ON COLUMN marac.sharing_decision.necessity IS 'Sealed: why it is necessary';
COMMENT ON COLUMN marac.sharing_decision.proportionality IS 'Sealed: what was left out and why';
COMMENT ON COLUMN marac.sharing_decision.risks_of_sharing IS 'Sealed: what sharing may lead to';
COMMENT ON COLUMN marac.sharing_decision.risks_of_not_sharing IS 'Sealed: what silence may lead to';
COMMENT ON COLUMN marac.sharing_decision.decision_maker IS 'Sealed: who decided';
COMMENT ON COLUMN marac.sharing_decision.decision_maker_role IS 'Sealed: what they are';
COMMENT ON COLUMN marac.sharing_decision.decided_at IS 'Sealed: when they decided';

--changeset marac:004-case-counter splitStatements:false stripComments:false
CREATE TABLE marac.case_counter (
    area_id     uuid    NOT NULL,
    year        integer NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    last_number integer NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (area_id, year)
);
ALTER TABLE marac.case_counter ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.case_counter TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE ON marac.case_counter TO marac_service;
COMMENT ON TABLE marac.case_counter IS 'The last number given to a case in each year.';
COMMENT ON COLUMN marac.case_counter.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.case_counter.year IS 'The year; clear because it is looked up';
COMMENT ON COLUMN marac.case_counter.last_number IS 'How many cases were numbered; clear because it is counted up in SQL';
