--liquibase formatted sql

--changeset marac:011-6-transfer-kept-out splitStatements:false stripComments:false
-- NULL in a row that was sealed before: it reads as absent.
ALTER TABLE marac.marac_transfer ADD COLUMN kept_out bytea;
COMMENT ON COLUMN marac.marac_transfer.kept_out IS 'Sealed: to whom the case is closed in the area that offers it, or none';

--changeset marac:011-6-transfer-paper-id splitStatements:false stripComments:false
COMMENT ON COLUMN marac.transfer_paper.id IS 'The id, of an offer random, else derived from those of the transfer and of the row that was copied; clear because both are random';
