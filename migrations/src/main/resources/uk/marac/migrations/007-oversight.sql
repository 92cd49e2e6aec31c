--liquibase formatted sql

--changeset marac:007-log-batch-by-time splitStatements:false stripComments:false
-- An entry's batch is looked for from the time of the act on.
CREATE INDEX log_batch_by_time ON marac.log_batch (area_id, at);
