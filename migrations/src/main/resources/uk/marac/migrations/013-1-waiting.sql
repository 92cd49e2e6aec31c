--liquibase formatted sql

--changeset marac:013-1-waiting-log splitStatements:false stripComments:false
-- Jobs look again and again for work: one question for all areas, instead of a transaction in each. Row security does not
-- bind the owner, as whom these run, so they see every area; they change nothing and return ids of areas and no more.
-- What they leak, to the service alone: that an area has something of this kind waiting. It lists the areas anyway, and what
-- waits it reads in a transaction of that area as before.
-- Ordered, so that the planner takes the index however many entries wait in one area: for EXISTS it may read all of them
-- again for each of the other areas.
CREATE FUNCTION marac.areas_unsequenced() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id FROM marac.area a
     WHERE (SELECT s.entry_id FROM marac.audit_staged s WHERE s.area_id = a.id ORDER BY s.entry_id LIMIT 1) IS NOT NULL
        OR EXISTS (SELECT FROM marac.log_head h
                    WHERE h.area_id = a.id
                      AND greatest(h.size, (SELECT max(b.first) + 1 FROM marac.log_batch b WHERE b.area_id = h.area_id))
                        > coalesce((SELECT max(c.size) FROM marac.log_checkpoint c WHERE c.area_id = h.area_id), -1))
$$;
COMMENT ON FUNCTION marac.areas_unsequenced() IS 'Areas whose log has entries without a place, or places without a checkpoint; leaks that they have';

-- A log that was seen with nothing to do, and signed at its size, rests until an entry waits or its head is at another size,
-- whoever moved it. By naming other sizes one learns how long a log is, which its checkpoints publish.
CREATE FUNCTION marac.areas_to_sequence(p_resting uuid[], p_sizes bigint[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id FROM marac.area a
     WHERE (SELECT s.entry_id FROM marac.audit_staged s WHERE s.area_id = a.id ORDER BY s.entry_id LIMIT 1) IS NOT NULL
        OR a.id NOT IN (SELECT h.area_id FROM marac.log_head h
                          JOIN unnest(p_resting, p_sizes) AS seen (area_id, size)
                            ON seen.area_id = h.area_id AND seen.size = h.size)
$$;
COMMENT ON FUNCTION marac.areas_to_sequence(uuid[], bigint[]) IS 'Areas whose log does not rest at the size named for it; leaks that it does not';

REVOKE ALL ON FUNCTION marac.areas_unsequenced(), marac.areas_to_sequence(uuid[], bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION marac.areas_unsequenced(), marac.areas_to_sequence(uuid[], bigint[]) TO marac_service;

--changeset marac:013-1-waiting-queues splitStatements:false stripComments:false
-- The time is the caller's, as in the queues themselves. By asking for other times one learns when something is next tried.
CREATE FUNCTION marac.areas_to_match(p_now timestamptz) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT p.area_id FROM marac.match_pending p JOIN marac.area a ON a.id = p.area_id WHERE p.next_try_at <= p_now
$$;
COMMENT ON FUNCTION marac.areas_to_match(timestamptz) IS 'Areas in which people of a referral are to be searched for by then; leaks that there is one';

CREATE FUNCTION marac.areas_to_notify(p_now timestamptz) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT p.area_id FROM marac.notice_pending p JOIN marac.area a ON a.id = p.area_id WHERE p.next_try_at <= p_now
$$;
COMMENT ON FUNCTION marac.areas_to_notify(timestamptz) IS 'Areas in which a notice is to be sent by then; leaks that there is one';

CREATE FUNCTION marac.areas_to_digest(p_today date, p_now timestamptz) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id FROM marac.area a
     WHERE NOT EXISTS (SELECT FROM marac.notice_digest d
                        WHERE d.area_id = a.id AND (d.done_on >= p_today OR d.next_try_at > p_now))
$$;
COMMENT ON FUNCTION marac.areas_to_digest(date, timestamptz) IS 'Areas whose digest of that day is not made and is nobody''s turn; leaks that it is not';

CREATE FUNCTION marac.areas_to_carry(p_now timestamptz) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT p.area_id FROM marac.transfer_pending p JOIN marac.area a ON a.id = p.area_id WHERE p.next_try_at <= p_now
$$;
COMMENT ON FUNCTION marac.areas_to_carry(timestamptz) IS 'Areas in which a transfer is to be carried by then; leaks that there is one';

REVOKE ALL ON FUNCTION marac.areas_to_match(timestamptz), marac.areas_to_notify(timestamptz),
    marac.areas_to_digest(date, timestamptz), marac.areas_to_carry(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION marac.areas_to_match(timestamptz), marac.areas_to_notify(timestamptz),
    marac.areas_to_digest(date, timestamptz), marac.areas_to_carry(timestamptz) TO marac_service;
