package uk.marac.gate;

import static uk.marac.access.Role.ADMINISTRATOR;
import static uk.marac.access.Role.AUDITOR;
import static uk.marac.access.Role.CHAIR;
import static uk.marac.access.Role.COORDINATOR;
import static uk.marac.access.Role.DISCLOSURE_OFFICER;
import static uk.marac.access.Role.IDVA;
import static uk.marac.access.Role.REPRESENTATIVE;
import static uk.marac.access.Role.STEERING_GROUP;
import static uk.marac.gate.Ground.before;
import static uk.marac.gate.Ground.brokenGlass;
import static uk.marac.gate.Ground.involved;
import static uk.marac.gate.Ground.job;
import static uk.marac.gate.Ground.member;
import static uk.marac.gate.Ground.operator;
import static uk.marac.gate.Ground.ownAgency;
import static uk.marac.gate.Ground.readingMember;

import java.util.List;
import uk.marac.access.Role;

/**
 * The access policy: every act that the product knows, what it is done to, and the grounds on which it is given. One of
 * the grounds is enough. What is not here cannot be done. A list shows no more than the
 * permission to view one thing gives, by the same grounds; docs/permissions.md says where it shows less. To look is one
 * permission and to act another, even where both are given alike: the log knows an access by its permission.
 */
public enum Permission {
    OPEN_AREA(TargetKind.AREA, operator()),
    VIEW_OWN_STANDING(TargetKind.AREA, member(Role.values())),
    VIEW_AGENCIES(TargetKind.AREA, member(Role.values())),
    MANAGE_AGENCIES(TargetKind.AREA, member(ADMINISTRATOR), operator()),
    CLOSE_AGENCY(TargetKind.AGENCY, Freshness.STEP_UP, member(ADMINISTRATOR)),
    VIEW_MEMBERS(TargetKind.AREA, member(ADMINISTRATOR, COORDINATOR, AUDITOR)),
    APPOINT_MEMBER(TargetKind.AREA, Freshness.STEP_UP, member(ADMINISTRATOR), operator()),
    END_MEMBERSHIP(TargetKind.MEMBERSHIP, Freshness.STEP_UP, member(ADMINISTRATOR)),
    CHANGE_MEMBER_EMAIL(TargetKind.MEMBERSHIP, Freshness.STEP_UP, member(ADMINISTRATOR)),
    VIEW_PROTOCOL(TargetKind.AREA, member(Role.values())),
    CHANGE_PROTOCOL(TargetKind.AREA, Freshness.STEP_UP, member(ADMINISTRATOR), operator()),

    SAVE_DRAFT(TargetKind.AREA, member(REPRESENTATIVE, IDVA)),
    LIST_DRAFTS(TargetKind.AREA, member(REPRESENTATIVE, IDVA)),
    VIEW_DRAFT(TargetKind.REFERRAL_DRAFT, ownAgency(REPRESENTATIVE, IDVA)),
    CHANGE_DRAFT(TargetKind.REFERRAL_DRAFT, ownAgency(REPRESENTATIVE, IDVA)),
    SUBMIT_DRAFT(TargetKind.REFERRAL_DRAFT, ownAgency(REPRESENTATIVE, IDVA)),
    DISCARD_DRAFT(TargetKind.REFERRAL_DRAFT, ownAgency(REPRESENTATIVE, IDVA)),
    TAKE_OLD_DRAFTS(TargetKind.AREA, job(Job.KEEPER)),
    PURGE_DRAFT(TargetKind.REFERRAL_DRAFT, job(Job.KEEPER)),
    SUBMIT_REFERRAL(TargetKind.AREA, member(REPRESENTATIVE, IDVA)),
    LIST_REFERRALS(TargetKind.AREA, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_REFERRAL(TargetKind.REFERRAL, member(COORDINATOR, CHAIR), ownAgency(REPRESENTATIVE, IDVA), before(IDVA)),
    RESUBMIT_REFERRAL(TargetKind.REFERRAL, ownAgency(REPRESENTATIVE, IDVA)),
    WITHDRAW_REFERRAL(TargetKind.REFERRAL, ownAgency(REPRESENTATIVE, IDVA)),
    RECORD_FGM_REPORT(TargetKind.REFERRAL, ownAgency(REPRESENTATIVE, IDVA)),
    STATE_SAFE_CONTACT(TargetKind.REFERRAL, member(COORDINATOR), ownAgency(REPRESENTATIVE, IDVA), before(IDVA)),
    ATTACH_DOCUMENT(TargetKind.REFERRAL, member(COORDINATOR), ownAgency(REPRESENTATIVE, IDVA)),
    VIEW_ATTACHMENT(TargetKind.ATTACHMENT, member(COORDINATOR, CHAIR), ownAgency(REPRESENTATIVE, IDVA)),
    TAKE_MATCH_QUEUE(TargetKind.AREA, job(Job.MATCHER)),
    MATCH_PEOPLE(TargetKind.REFERRAL, job(Job.MATCHER)),
    VIEW_MATCHES(TargetKind.REFERRAL, member(COORDINATOR)),
    DETERMINE_REPEAT(TargetKind.REFERRAL, member(COORDINATOR)),
    UNDO_PERSON_LINK(TargetKind.PERSON_LINK, member(COORDINATOR)),
    SCREEN_REFERRAL(TargetKind.REFERRAL, member(COORDINATOR)),
    TAKE_COMPARISONS(TargetKind.AREA, job(Job.MATCHER)),
    COMPARE_MEMBER(TargetKind.MEMBERSHIP, job(Job.MATCHER)),
    LIST_RESEMBLANCES(TargetKind.AREA, member(COORDINATOR, CHAIR)),
    VIEW_RESEMBLANCES(TargetKind.REFERRAL, member(COORDINATOR, CHAIR)),
    ANSWER_RESEMBLANCE(TargetKind.REFERRAL, member(COORDINATOR, CHAIR)),

    LIST_CASES(TargetKind.AREA, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_CASE(TargetKind.CASE, member(COORDINATOR, CHAIR), involved(REPRESENTATIVE, IDVA), brokenGlass()),
    OPEN_ADDRESS(TargetKind.ADDRESS, member(COORDINATOR), before(IDVA), ownAgency(REPRESENTATIVE, IDVA)),
    HIDE_ADDRESS(TargetKind.ADDRESS, member(COORDINATOR, CHAIR), involved(REPRESENTATIVE, IDVA)),
    ADD_RISK_ASSESSMENT(TargetKind.CASE, involved(REPRESENTATIVE, IDVA)),
    VIEW_RISK_ASSESSMENTS(TargetKind.CASE, member(COORDINATOR, CHAIR), before(REPRESENTATIVE, IDVA)),
    ADD_SHARING_DECISION(TargetKind.CASE, involved(REPRESENTATIVE, IDVA)),
    VIEW_SHARING_DECISIONS(TargetKind.CASE, member(COORDINATOR, CHAIR), involved(REPRESENTATIVE, IDVA)),
    DECLARE_CONFLICT(TargetKind.CASE, member(COORDINATOR, CHAIR), involved(REPRESENTATIVE, IDVA)),
    VIEW_STAFF_CASE(TargetKind.CASE, member(COORDINATOR, CHAIR)),
    MARK_STAFF_CASE(TargetKind.CASE, member(COORDINATOR, CHAIR)),
    UNMARK_STAFF_CASE(TargetKind.CASE, member(CHAIR)),
    VIEW_LEADERLESS_STAFF_CASES(TargetKind.AREA, member(ADMINISTRATOR)),
    NAME_STAFF_CASE_LEADERS(TargetKind.CASE, Freshness.STEP_UP, member(ADMINISTRATOR)),
    CLOSE_CASE(TargetKind.CASE, member(COORDINATOR)),
    REOPEN_CASE(TargetKind.CASE, member(COORDINATOR)),
    VIEW_CLOSURES(TargetKind.CASE, member(COORDINATOR, CHAIR)),
    BREAK_GLASS(TargetKind.CASE, Freshness.STEP_UP, member(REPRESENTATIVE, IDVA)),
    LIST_BREAK_GLASS(TargetKind.AREA, Freshness.STEP_UP, member(AUDITOR)),
    REVIEW_BREAK_GLASS(TargetKind.BREAK_GLASS, Freshness.STEP_UP, member(AUDITOR)),
    VIEW_LEGAL_HOLDS(TargetKind.CASE, member(DISCLOSURE_OFFICER, AUDITOR)),
    PLACE_LEGAL_HOLD(TargetKind.CASE, member(DISCLOSURE_OFFICER)),
    LIFT_LEGAL_HOLD(TargetKind.LEGAL_HOLD, Freshness.STEP_UP, member(DISCLOSURE_OFFICER)),
    DESTROY_CASE(TargetKind.CASE, Freshness.STEP_UP, member(ADMINISTRATOR)),

    PLAN_MEETING(TargetKind.AREA, member(COORDINATOR)),
    PLAN_EMERGENCY(TargetKind.CASE, member(COORDINATOR)),
    VIEW_PROPOSED_MEETINGS(TargetKind.AREA, member(COORDINATOR)),
    LIST_MEETINGS(TargetKind.AREA, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_MEETING(TargetKind.MEETING, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    PUT_ON_AGENDA(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    CLOSE_AGENDA(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    CIRCULATE_AGENDA(TargetKind.MEETING, member(COORDINATOR)),
    REORDER_AGENDA(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    MOVE_MEETING(TargetKind.MEETING, member(COORDINATOR)),
    CANCEL_MEETING(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    VIEW_AGENDA(TargetKind.MEETING, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_WAITING_CASES(TargetKind.AREA, member(COORDINATOR, CHAIR)),
    VIEW_LISTING(TargetKind.LISTING, member(COORDINATOR, CHAIR), before(REPRESENTATIVE, IDVA)),
    VIEW_RESEARCH_LIST(TargetKind.MEETING, member(COORDINATOR, REPRESENTATIVE, IDVA)),
    VIEW_RESEARCH_STATUS(TargetKind.MEETING, member(COORDINATOR)),
    CHASE_RESEARCH(TargetKind.MEETING, member(COORDINATOR)),
    RETURN_RESEARCH(TargetKind.LISTING, before(REPRESENTATIVE, IDVA)),
    VIEW_OWN_RETURN(TargetKind.LISTING, before(REPRESENTATIVE, IDVA)),
    VIEW_AUDIENCE(TargetKind.LISTING, before(REPRESENTATIVE, IDVA)),
    VIEW_RESEARCH(TargetKind.LISTING, member(COORDINATOR, CHAIR), before(REPRESENTATIVE, IDVA)),

    SIGN_DECLARATION(TargetKind.MEETING, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_DECLARATION(TargetKind.MEETING, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    RECORD_ATTENDANCE(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    VIEW_ATTENDANCE(TargetKind.MEETING, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    OPEN_MEETING(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    RECORD_LISTING_OUTCOME(TargetKind.LISTING, member(COORDINATOR, CHAIR)),
    VIEW_LISTING_OUTCOME(TargetKind.LISTING, member(COORDINATOR, CHAIR)),
    CLOSE_MEETING(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    AGREE_ACTION(TargetKind.LISTING, member(COORDINATOR, CHAIR)),
    LIST_ACTIONS(TargetKind.AREA, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_ACTION(
            TargetKind.ACTION,
            member(COORDINATOR, CHAIR),
            ownAgency(REPRESENTATIVE, IDVA),
            before(REPRESENTATIVE, IDVA)),
    RECORD_ACTION_OUTCOME(TargetKind.ACTION, ownAgency(REPRESENTATIVE, IDVA)),
    CONFIRM_NOT_POSSIBLE(TargetKind.ACTION, member(COORDINATOR, CHAIR)),
    REOPEN_ACTION(TargetKind.ACTION, member(COORDINATOR, CHAIR)),
    ACCEPT_ACTION(TargetKind.ACTION, ownAgency(REPRESENTATIVE, IDVA)),
    VIEW_ACTION_CATALOGUE(TargetKind.AREA, member(Role.values())),
    VIEW_ACTIONS_REVIEW(TargetKind.MEETING, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    REMARK_ON_ACTION(TargetKind.ACTION, member(CHAIR)),
    ESCALATE_ACTION(TargetKind.ACTION, member(COORDINATOR)),
    RESOLVE_ESCALATION(TargetKind.ACTION, member(COORDINATOR, CHAIR)),
    VIEW_ESCALATIONS(TargetKind.ACTION, member(COORDINATOR, CHAIR)),
    VIEW_STEERING_LIST(TargetKind.AREA, member(COORDINATOR, CHAIR, STEERING_GROUP)),
    PLACE_FLAG(TargetKind.CASE, involved(REPRESENTATIVE, IDVA)),
    LIST_FLAGS(TargetKind.AREA, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_FLAG(TargetKind.FLAG, member(COORDINATOR, CHAIR), ownAgency(REPRESENTATIVE, IDVA)),
    ACKNOWLEDGE_FLAG(TargetKind.FLAG, ownAgency(REPRESENTATIVE, IDVA)),
    REMOVE_FLAG(TargetKind.FLAG, ownAgency(REPRESENTATIVE, IDVA)),
    DECLARE_CONFLICT_AT_FLAG(TargetKind.FLAG, ownAgency(REPRESENTATIVE, IDVA)),
    LOG_INCIDENT(TargetKind.FLAG, ownAgency(REPRESENTATIVE, IDVA)),
    LIST_INCIDENTS(TargetKind.AREA, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_INCIDENT(TargetKind.INCIDENT, member(COORDINATOR, CHAIR), ownAgency(REPRESENTATIVE, IDVA)),
    ANSWER_INCIDENT(TargetKind.INCIDENT, member(COORDINATOR)),
    ISSUE_MINUTES(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    VIEW_MINUTES_DRAFT(TargetKind.MEETING, member(COORDINATOR, CHAIR)),
    VIEW_MINUTES(TargetKind.MINUTES, member(COORDINATOR, CHAIR, REPRESENTATIVE, IDVA)),
    VIEW_MINUTED_CASE(TargetKind.LISTING, member(COORDINATOR, CHAIR), involved(REPRESENTATIVE, IDVA)),

    VIEW_FIGURES(TargetKind.AREA, member(Role.values())),
    LIST_HOMICIDES(TargetKind.AREA, member(COORDINATOR, CHAIR)),
    RECORD_HOMICIDE(TargetKind.AREA, member(COORDINATOR, CHAIR)),
    AMEND_HOMICIDE(TargetKind.DOMESTIC_HOMICIDE, member(COORDINATOR, CHAIR)),
    WITHDRAW_HOMICIDE(TargetKind.DOMESTIC_HOMICIDE, member(COORDINATOR, CHAIR)),
    RETRY_NOTICES(TargetKind.AREA, member(ADMINISTRATOR)),
    MAKE_DIGEST(TargetKind.AREA, job(Job.NOTIFIER)),
    TAKE_NOTICES(TargetKind.AREA, job(Job.NOTIFIER)),
    OPEN_NOTICE(TargetKind.NOTICE, job(Job.NOTIFIER)),
    SETTLE_NOTICE(TargetKind.NOTICE, job(Job.NOTIFIER)),

    VIEW_TRANSFER_AREAS(TargetKind.AREA, member(COORDINATOR)),
    OFFER_TRANSFER(TargetKind.CASE, member(COORDINATOR)),
    LIST_TRANSFERS(TargetKind.AREA, member(COORDINATOR)),
    VIEW_TRANSFER(TargetKind.TRANSFER, member(COORDINATOR), before(IDVA)),
    ACCEPT_TRANSFER(TargetKind.TRANSFER, member(COORDINATOR)),
    RETURN_TRANSFER(TargetKind.TRANSFER, member(COORDINATOR)),
    WITHDRAW_TRANSFER(TargetKind.TRANSFER, member(COORDINATOR)),
    RECORD_HANDOVER(TargetKind.TRANSFER, member(COORDINATOR), before(IDVA)),
    CLOSE_TRANSFER(TargetKind.TRANSFER, member(COORDINATOR)),
    VIEW_TRANSFER_PAPERS(TargetKind.CASE, member(COORDINATOR, CHAIR), before(REPRESENTATIVE, IDVA)),
    TAKE_TRANSFERS(TargetKind.AREA, job(Job.COURIER)),
    FIND_RECEIVER(TargetKind.AREA, job(Job.COURIER)),
    COLLECT_TRANSFER(TargetKind.TRANSFER, job(Job.COURIER)),
    DELIVER_TRANSFER(TargetKind.AREA, job(Job.COURIER)),
    SETTLE_TRANSFER(TargetKind.TRANSFER, job(Job.COURIER)),

    READ_AUDIT_LOG(TargetKind.AREA, Freshness.STEP_UP, member(AUDITOR)),
    EXPORT_CASE_HISTORY(TargetKind.CASE, Freshness.STEP_UP, member(AUDITOR)),
    EXPORT_PERSON_HISTORY(TargetKind.PERSON, Freshness.STEP_UP, member(AUDITOR)),
    REPORT_SUBJECT_ACCESS(TargetKind.PERSON, Freshness.STEP_UP, readingMember(AUDITOR)),
    PLACE_CANARY(TargetKind.AREA, Freshness.STEP_UP, member(AUDITOR)),
    WITHDRAW_CANARY(TargetKind.REFERRAL, Freshness.STEP_UP, member(AUDITOR)),
    LIST_CANARIES(TargetKind.AREA, Freshness.STEP_UP, member(AUDITOR)),
    LIST_ALARMS(TargetKind.AREA, Freshness.STEP_UP, member(AUDITOR)),
    ACKNOWLEDGE_ALARM(TargetKind.READING_ALARM, Freshness.STEP_UP, member(AUDITOR)),
    WATCH_READING(TargetKind.AREA, job(Job.WATCHER)),
    RAISE_ALARM(TargetKind.AREA, job(Job.WATCHER)),
    VIEW_CHECKPOINT(TargetKind.AREA, member(AUDITOR, ADMINISTRATOR)),
    VERIFY_RECORDS(TargetKind.AREA, operator()),
    REPORT_LOST_ENTRY(TargetKind.AREA, job(Job.SEQUENCER)),
    REPORT_WITNESS(TargetKind.AREA, job(Job.SEQUENCER)),
    REPLAY_LOG(TargetKind.AREA, job(Job.SEQUENCER)),
    SUCCEED_LOG(TargetKind.AREA, job(Job.SEQUENCER)),
    SEQUENCE_LOG(TargetKind.AREA, job(Job.SEQUENCER));

    /** How fresh and strong the sign-in must be. */
    public enum Freshness {
        SIGNED_IN,
        STEP_UP
    }

    private final TargetKind target;
    private final Freshness freshness;
    private final List<Ground> grounds;

    Permission(TargetKind target, Ground... grounds) {
        this(target, Freshness.SIGNED_IN, grounds);
    }

    Permission(TargetKind target, Freshness freshness, Ground... grounds) {
        this.target = target;
        this.freshness = freshness;
        this.grounds = List.of(grounds);
    }

    public TargetKind target() {
        return target;
    }

    public List<Ground> grounds() {
        return grounds;
    }

    public boolean needsStepUp() {
        return freshness == Freshness.STEP_UP;
    }

    /** Whether it is done to one case, or to one thing that hangs on a case: no list, and nothing of a whole meeting. */
    public boolean isAboutOneCase() {
        return target.caseColumn() != null;
    }

    /** Under which code the log has it once it is done. To place a canary is to refer and withdraw people who are made up. */
    String codeOnceDone() {
        return switch (this) {
            case PLACE_CANARY -> SUBMIT_REFERRAL.name();
            case WITHDRAW_CANARY -> WITHDRAW_REFERRAL.name();
            default -> name();
        };
    }

    /** Whether row-level security shows the act every agency's rows, whoever does it: what is destroyed is destroyed whole. */
    boolean spansAgencies() {
        return this == DESTROY_CASE;
    }

    /** Whether the target is gone afterwards: it waits for who is adding to it, and nobody adds to it meanwhile. */
    boolean destroysTarget() {
        return this == DESTROY_CASE;
    }

    /** A job that looks again and again for work leaves an entry of the work, not of the looking. */
    boolean leavesEntry() {
        return switch (this) {
            case SEQUENCE_LOG,
                    TAKE_OLD_DRAFTS,
                    TAKE_MATCH_QUEUE,
                    TAKE_COMPARISONS,
                    TAKE_NOTICES,
                    TAKE_TRANSFERS,
                    WATCH_READING -> false;
            default -> true;
        };
    }
}
