package uk.marac;

import java.util.List;
import uk.marac.action.ActionResource;
import uk.marac.action.AgreementResource;
import uk.marac.action.CatalogueResource;
import uk.marac.agency.AgencyResource;
import uk.marac.agency.MemberResource;
import uk.marac.agenda.AgendaResource;
import uk.marac.agenda.WaitingCaseResource;
import uk.marac.alarm.AlarmResource;
import uk.marac.alarm.CanaryResource;
import uk.marac.attachment.AttachmentResource;
import uk.marac.attendance.AttendanceResource;
import uk.marac.attendance.DeclarationResource;
import uk.marac.calendar.CalendarResource;
import uk.marac.casefile.CaseResource;
import uk.marac.closure.ClosureResource;
import uk.marac.datareturn.FigureResource;
import uk.marac.equality.EqualityResource;
import uk.marac.flag.FlagResource;
import uk.marac.flag.IncidentResource;
import uk.marac.followup.EscalationResource;
import uk.marac.followup.RemarkResource;
import uk.marac.followup.ReviewResource;
import uk.marac.followup.SteeringResource;
import uk.marac.hearing.ClosingResource;
import uk.marac.hearing.OpeningResource;
import uk.marac.hearing.OutcomeResource;
import uk.marac.homicide.HomicideResource;
import uk.marac.matching.MatchResource;
import uk.marac.meeting.EmergencyResource;
import uk.marac.meeting.MeetingResource;
import uk.marac.meeting.PlanResource;
import uk.marac.meeting.ProposedMeetingResource;
import uk.marac.minutes.IssuedMinutesResource;
import uk.marac.minutes.MinutesResource;
import uk.marac.notice.NoticeResource;
import uk.marac.oversight.AuditResource;
import uk.marac.oversight.BreakGlassResource;
import uk.marac.oversight.HistoryResource;
import uk.marac.person.AddressResource;
import uk.marac.protocol.ProtocolResource;
import uk.marac.referral.CaseAdditionResource;
import uk.marac.referral.DraftResource;
import uk.marac.referral.ReferralResource;
import uk.marac.referral.SafeContactResource;
import uk.marac.repeat.RepeatResource;
import uk.marac.research.ResearchListResource;
import uk.marac.research.ResearchResource;
import uk.marac.resemblance.ResemblanceResource;
import uk.marac.retention.RetentionResource;
import uk.marac.risk.RiskInstrumentResource;
import uk.marac.staffcase.StaffCaseResource;
import uk.marac.subjectaccess.SubjectAccessResource;
import uk.marac.transfer.AnswerResource;
import uk.marac.transfer.OfferResource;
import uk.marac.transfer.TransferResource;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.LargeBodies;

/** Every endpoint of the API, over the services that answer it. */
final class Endpoints {

    private Endpoints() {}

    static List<Object> of(Wiring services, IdempotencyKeys keys) {
        return List.of(
                new DeclarationResource(services.declarations),
                new AttendanceResource(services.attendance),
                new OpeningResource(services.sittings),
                new ClosingResource(services.sittings),
                new OutcomeResource(services.outcomes),
                new MinutesResource(services.minutes, keys),
                new IssuedMinutesResource(services.minutes),
                new ActionResource(services.actions),
                new AgreementResource(services.actions, keys),
                new CatalogueResource(services.actionCatalogue),
                new ReviewResource(services.actionsReview),
                new RemarkResource(services.actionRemarks, keys),
                new EscalationResource(services.escalations, keys),
                new SteeringResource(services.steering),
                new FlagResource(services.flags, keys),
                new IncidentResource(services.incidents, keys),
                new ClosureResource(services.closures, keys),
                new AgencyResource(services.agencies, keys),
                new MemberResource(services.members, keys),
                new ProtocolResource(services.protocol),
                new MatchResource(services.matches),
                new RepeatResource(services.repeats),
                new AttachmentResource(services.attachments, keys, new LargeBodies(LargeBodies.USUAL)),
                new BreakGlassResource(services.breakGlass, keys),
                new AuditResource(services.audit),
                new HistoryResource(services.histories),
                new SubjectAccessResource(services.subjectAccess),
                new CanaryResource(services.canaries, keys),
                new AlarmResource(services.alarms),
                new MeetingResource(services.meetings, services.listings, keys),
                new PlanResource(services.plans),
                new ProposedMeetingResource(services.proposedMeetings),
                new EmergencyResource(services.meetings, keys),
                new AgendaResource(services.agendas, services.circulation, services.moves),
                new WaitingCaseResource(services.waitingCases),
                new RiskInstrumentResource(services.riskInstruments),
                new ReferralResource(services.referrals, services.screening, keys),
                new SafeContactResource(services.safeContacts, keys),
                new DraftResource(services.drafts, keys),
                new CaseAdditionResource(services.assessments, services.sharing, keys),
                new ResemblanceResource(services.resemblances, keys),
                new StaffCaseResource(services.staffCases),
                new EqualityResource(services.equality),
                new CaseResource(services.cases, keys),
                new AddressResource(services.addresses),
                new RetentionResource(services.legalHolds, services.destruction, keys),
                new ResearchResource(services.researchReturns, services.research),
                new ResearchListResource(services.researchLists, services.chases),
                new CalendarResource(services.calendars),
                new NoticeResource(services.noticeRetries),
                new FigureResource(services.figures),
                new HomicideResource(services.homicides, keys),
                new OfferResource(services.offers, keys),
                new AnswerResource(services.answers),
                new TransferResource(services.transfers));
    }
}
