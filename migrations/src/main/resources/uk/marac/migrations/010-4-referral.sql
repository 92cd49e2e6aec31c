--liquibase formatted sql

--changeset marac:010-referral-more splitStatements:false stripComments:false
ALTER TABLE marac.referral
    ADD COLUMN strands    bytea,
    ADD COLUMN referrer   bytea,
    ADD COLUMN background bytea,
    ADD COLUMN fgm_report bytea;
COMMENT ON COLUMN marac.referral.strands IS 'Sealed: of which kinds the abuse is';
COMMENT ON COLUMN marac.referral.referrer IS 'Sealed: how the referrer is reached at work';
COMMENT ON COLUMN marac.referral.background IS 'Sealed: referrals to other areas before, whether a line manager was consulted, who presents';
COMMENT ON COLUMN marac.referral.fgm_report IS 'Sealed: profession of the referrer, and what became of a duty to report to the police';

--changeset marac:010-person-more splitStatements:false stripComments:false
ALTER TABLE marac.person
    ADD COLUMN details  bytea,
    ADD COLUMN equality bytea;
COMMENT ON COLUMN marac.person.details IS 'Sealed: other dates of birth, occupation, school, doctor, health, immigration status';
COMMENT ON COLUMN marac.person.equality IS 'Sealed: what is known for the sake of equality, with its source, and barriers to help';

--changeset marac:010-risk-assessment-more splitStatements:false stripComments:false
ALTER TABLE marac.risk_assessment
    ADD COLUMN grading      bytea,
    ADD COLUMN professional bytea,
    ADD COLUMN young_person bytea,
    ADD COLUMN further      bytea;
COMMENT ON COLUMN marac.risk_assessment.grading IS 'Sealed: the grades that officer and supervisor gave, and why';
COMMENT ON COLUMN marac.risk_assessment.professional IS 'Sealed: what the professional adds to the answers';
COMMENT ON COLUMN marac.risk_assessment.young_person IS 'Sealed: band of age, and whether children''s social care was told';
COMMENT ON COLUMN marac.risk_assessment.further IS 'Sealed: whether it was added after the referral';

--changeset marac:010-sharing-decision-more splitStatements:false stripComments:false
ALTER TABLE marac.sharing_decision
    ADD COLUMN informed  bytea,
    ADD COLUMN review_on bytea;
COMMENT ON COLUMN marac.sharing_decision.informed IS 'Sealed: who was told of the sharing';
COMMENT ON COLUMN marac.sharing_decision.review_on IS 'Sealed: when it is looked at again';

--changeset marac:010-referral-draft splitStatements:false stripComments:false
CREATE TABLE marac.referral_draft (
    area_id   uuid NOT NULL,
    id        uuid NOT NULL,
    version   bigint NOT NULL CHECK (version > 0),
    agency_id uuid NOT NULL,
    saved_at  timestamptz NOT NULL,
    seal      bytea NOT NULL CHECK (octet_length(seal) = 116),
    content   bytea NOT NULL,
    PRIMARY KEY (area_id, id),
    FOREIGN KEY (area_id, agency_id) REFERENCES marac.agency (area_id, id)
);
CREATE INDEX referral_draft_by_agency ON marac.referral_draft (area_id, agency_id);
ALTER TABLE marac.referral_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY area ON marac.referral_draft TO marac_service USING (area_id = marac.current_area());
GRANT SELECT, INSERT, UPDATE, DELETE ON marac.referral_draft TO marac_service;
COMMENT ON TABLE marac.referral_draft IS 'Referrals that are not sent yet; each goes when it is sent or discarded.';
COMMENT ON COLUMN marac.referral_draft.area_id IS 'The area; clear because every key starts with it';
COMMENT ON COLUMN marac.referral_draft.id IS 'The id, and that of the case that it becomes; clear because it is random';
COMMENT ON COLUMN marac.referral_draft.version IS 'Counts the writes; clear because a write names the version it changes';
COMMENT ON COLUMN marac.referral_draft.agency_id IS 'The agency that writes it; clear because it decides access';
COMMENT ON COLUMN marac.referral_draft.saved_at IS 'When it was last saved; clear because lists are ordered by it';
COMMENT ON COLUMN marac.referral_draft.seal IS 'Seal of the row over every clear column and sealed field';
COMMENT ON COLUMN marac.referral_draft.content IS 'Sealed: the referral as far as it is written';
