package uk.marac;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import uk.marac.action.ActionService;
import uk.marac.action.ActionsSettled;
import uk.marac.action.CatalogueService;
import uk.marac.action.OverdueCount;
import uk.marac.agency.AgencyService;
import uk.marac.agency.MemberService;
import uk.marac.agenda.AgendaService;
import uk.marac.agenda.CirculationService;
import uk.marac.agenda.MoveService;
import uk.marac.agenda.WaitingCaseService;
import uk.marac.alarm.AlarmService;
import uk.marac.alarm.CanaryJob;
import uk.marac.alarm.CanaryService;
import uk.marac.alarm.ReadingJob;
import uk.marac.attachment.AttachmentService;
import uk.marac.attendance.AttendanceService;
import uk.marac.attendance.DeclarationService;
import uk.marac.calendar.CalendarService;
import uk.marac.casefile.CaseService;
import uk.marac.casefile.JoinedAddresses;
import uk.marac.closure.ClosureService;
import uk.marac.datareturn.FigureService;
import uk.marac.equality.EqualityService;
import uk.marac.equality.SchemesSound;
import uk.marac.flag.FlagService;
import uk.marac.flag.FlagsLapsing;
import uk.marac.flag.IncidentService;
import uk.marac.flag.IncidentsAnswered;
import uk.marac.followup.EscalationService;
import uk.marac.followup.RemarkService;
import uk.marac.followup.ReviewService;
import uk.marac.followup.SteeringService;
import uk.marac.gate.Gate;
import uk.marac.gate.StepUp;
import uk.marac.hearing.OutcomeService;
import uk.marac.hearing.SittingService;
import uk.marac.homicide.HomicideService;
import uk.marac.homicide.NoDeathNamesIt;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.RowSealing;
import uk.marac.matching.CaseLinks;
import uk.marac.matching.MatchIndex;
import uk.marac.matching.MatchService;
import uk.marac.matching.MatcherJob;
import uk.marac.matching.SubmissionListener;
import uk.marac.meeting.ListingService;
import uk.marac.meeting.MeetingService;
import uk.marac.meeting.PlanService;
import uk.marac.meeting.ProposedMeetingService;
import uk.marac.meeting.TermsService;
import uk.marac.minutes.MinutesIssued;
import uk.marac.minutes.MinutesService;
import uk.marac.notice.NoticeJob;
import uk.marac.notice.RetryService;
import uk.marac.operator.AreaService;
import uk.marac.oversight.AuditService;
import uk.marac.oversight.BreakGlassService;
import uk.marac.oversight.HistoryService;
import uk.marac.oversight.LogSink;
import uk.marac.oversight.SequencerJob;
import uk.marac.person.AddressService;
import uk.marac.protocol.ProtocolService;
import uk.marac.referral.DraftPurgeJob;
import uk.marac.referral.DraftService;
import uk.marac.referral.DraftsUnsent;
import uk.marac.referral.FurtherAssessmentService;
import uk.marac.referral.MadeUpReferrals;
import uk.marac.referral.ReferralListener;
import uk.marac.referral.ReferralService;
import uk.marac.referral.SafeContactCheck;
import uk.marac.referral.SafeContactService;
import uk.marac.referral.ScreeningService;
import uk.marac.referral.SharingService;
import uk.marac.repeat.DeterminedIncident;
import uk.marac.repeat.JoinedCheck;
import uk.marac.repeat.RepeatCheck;
import uk.marac.repeat.RepeatReopening;
import uk.marac.repeat.RepeatService;
import uk.marac.repeat.RepeatWindows;
import uk.marac.repeat.WindowRunOut;
import uk.marac.research.ChaseService;
import uk.marac.research.ResearchListService;
import uk.marac.research.ResearchService;
import uk.marac.research.ReturnService;
import uk.marac.resemblance.AppointmentsCompared;
import uk.marac.resemblance.ComparisonJob;
import uk.marac.resemblance.GuestConflicts;
import uk.marac.resemblance.ResemblanceCheck;
import uk.marac.resemblance.ResemblanceService;
import uk.marac.retention.DestructionService;
import uk.marac.retention.LegalHoldService;
import uk.marac.risk.InstrumentsKnown;
import uk.marac.risk.RiskInstruments;
import uk.marac.staffcase.StaffCaseService;
import uk.marac.subjectaccess.SubjectAccessService;
import uk.marac.transfer.AnswerService;
import uk.marac.transfer.CourierJob;
import uk.marac.transfer.OfferService;
import uk.marac.transfer.OffersUnanswered;
import uk.marac.transfer.TransferService;
import uk.marac.transfer.TransferSettled;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.Vault;
import uk.marac.web.IdempotencyKeys;
import uk.marac.witness.WitnessJob;
import uk.marac.witness.Witnesses;

/** The object graph: made once, the same for the server, the commands and the demo. */
public final class Wiring {

    public final Gate gate;
    public final AgencyService agencies;
    public final MemberService members;
    public final ProtocolService protocol;
    public final MeetingService meetings;
    public final ListingService listings;
    public final AgendaService agendas;
    public final WaitingCaseService waitingCases;
    public final CirculationService circulation;
    public final MoveService moves;
    public final PlanService plans;
    public final ProposedMeetingService proposedMeetings;
    public final RiskInstruments riskInstruments;
    public final ReferralService referrals;
    public final ScreeningService screening;
    public final SafeContactService safeContacts;
    public final DraftService drafts;
    public final DraftPurgeJob draftPurge;
    public final FurtherAssessmentService assessments;
    public final SharingService sharing;
    public final EqualityService equality;
    public final CaseService cases;
    public final AddressService addresses;
    public final ReturnService researchReturns;
    public final ResearchService research;
    public final ResearchListService researchLists;
    public final AreaService areas;
    public final LogSink sink;
    public final Witnesses witnesses;
    public final WitnessJob witnessing;
    public final SequencerJob sequencer;
    public final MatchIndex matchIndex = new MatchIndex();
    public final MatcherJob matcher;
    public final MatchService matches;
    public final RepeatService repeats;
    public final AttachmentService attachments;
    public final BreakGlassService breakGlass;
    public final AuditService audit;
    public final HistoryService histories;
    public final SubjectAccessService subjectAccess;
    public final CanaryService canaries;
    public final CanaryJob canaryWatch;
    public final ReadingJob readingWatch;
    public final AlarmService alarms;
    public final LegalHoldService legalHolds;
    public final DestructionService destruction;
    public final DeclarationService declarations;
    public final AttendanceService attendance;
    public final SittingService sittings;
    public final OutcomeService outcomes;
    public final MinutesService minutes;
    public final ActionService actions;
    public final FigureService figures;
    public final HomicideService homicides;
    public final CatalogueService actionCatalogue;
    public final ReviewService actionsReview;
    public final RemarkService actionRemarks;
    public final EscalationService escalations;
    public final SteeringService steering;
    public final FlagService flags;
    public final IncidentService incidents;
    public final ClosureService closures;
    public final ResemblanceService resemblances;
    public final ComparisonJob comparisons;
    public final StaffCaseService staffCases;
    public final ChaseService chases;
    public final CalendarService calendars;
    public final NoticeJob notices;
    public final RetryService noticeRetries;
    public final OfferService offers;
    public final AnswerService answers;
    public final TransferService transfers;
    public final CourierJob courier;
    private final IdempotencyKeys idempotencyKeys;

    /** With nothing around it. */
    public Wiring(
            DataSource pool,
            KeyRing ring,
            RowSealing sealing,
            ObjectMapper json,
            StepUp stepUp,
            String logOrigin,
            Clock clock) {
        this(pool, ring, sealing, json, stepUp, logOrigin, clock, Surroundings.NONE);
    }

    public Wiring(
            DataSource pool,
            KeyRing ring,
            RowSealing sealing,
            ObjectMapper json,
            StepUp stepUp,
            String logOrigin,
            Clock clock,
            Surroundings around) {
        this.gate = new Gate(pool, new Vault(sealing, new AreaKeys(ring), json), stepUp, clock, UUID::randomUUID);
        this.agencies = new AgencyService(gate);
        this.protocol = new ProtocolService(
                gate, json, List.of(new InstrumentsKnown(RiskInstruments.shipped()), new SchemesSound()));
        this.members = new MemberService(
                gate, tx -> protocol.inForce(tx).settings().emailDomains(), List.of(new AppointmentsCompared()));
        TermsService terms = new TermsService(protocol);
        this.meetings = new MeetingService(gate, terms);
        this.listings = new ListingService(gate, terms);
        this.agendas = new AgendaService(gate, protocol, terms);
        this.waitingCases = new WaitingCaseService(gate, protocol);
        this.circulation = new CirculationService(gate, protocol);
        this.moves = new MoveService(gate);
        this.plans = new PlanService(gate, terms);
        this.proposedMeetings = new ProposedMeetingService(gate, protocol, terms);
        this.riskInstruments = new RiskInstruments(gate, protocol, RiskInstruments.shipped());
        List<ReferralListener> referralListeners = List.of(new SubmissionListener());
        this.referrals = new ReferralService(gate, clock, protocol, riskInstruments, referralListeners);
        this.drafts = new DraftService(gate, protocol, riskInstruments, referralListeners);
        this.draftPurge = new DraftPurgeJob(gate, protocol, clock);
        this.assessments = new FurtherAssessmentService(gate, protocol, riskInstruments);
        this.sharing = new SharingService(gate);
        this.equality = new EqualityService(gate, protocol);
        this.screening = new ScreeningService(
                gate,
                protocol,
                new DeterminedIncident(),
                List.of(new RepeatCheck(), new ResemblanceCheck(), new SafeContactCheck()));
        this.safeContacts = new SafeContactService(gate);
        this.cases = new CaseService(gate, new CaseLinks());
        this.addresses = new AddressService(gate, new JoinedAddresses());
        this.researchReturns = new ReturnService(gate);
        this.research = new ResearchService(gate);
        this.researchLists = new ResearchListService(gate);
        this.areas = new AreaService(gate, agencies, members, protocol, logOrigin);
        this.sink = new LogSink(around.sink());
        this.witnesses = new Witnesses(around.witnessing());
        this.witnessing = new WitnessJob(gate, this.witnesses, around.sink(), clock);
        this.sequencer = new SequencerJob(gate, clock, this.sink, this.witnesses);
        this.breakGlass = new BreakGlassService(gate, protocol);
        this.audit = new AuditService(gate);
        this.histories = new HistoryService(gate);
        this.subjectAccess = new SubjectAccessService(gate, json);
        this.canaries = new CanaryService(gate, new MadeUpReferrals(protocol, riskInstruments, referralListeners));
        this.canaryWatch = new CanaryJob(gate, clock);
        this.readingWatch = new ReadingJob(gate, around.readingLimits(), clock);
        this.alarms = new AlarmService(gate);
        this.matcher = new MatcherJob(gate, matchIndex, clock);
        this.matches = new MatchService(gate, List.of(new RepeatReopening()));
        this.repeats = new RepeatService(gate, protocol);
        this.attachments = new AttachmentService(gate);
        this.legalHolds = new LegalHoldService(gate);
        this.destruction = new DestructionService(
                gate,
                matchIndex::erase,
                List.of(new NoDeathNamesIt(), new JoinedCheck(), new WindowRunOut(protocol)),
                List.of(new MinutesIssued(), new ActionsSettled(), new IncidentsAnswered(), new TransferSettled()));
        this.declarations = new DeclarationService(gate);
        this.attendance = new AttendanceService(gate, new GuestConflicts());
        this.sittings = new SittingService(gate);
        this.outcomes = new OutcomeService(gate, terms);
        this.minutes = new MinutesService(gate, attendance);
        this.actions = new ActionService(gate, protocol);
        this.figures = new FigureService(gate, protocol);
        this.homicides = new HomicideService(gate, protocol);
        this.actionCatalogue = new CatalogueService(gate, protocol);
        this.actionsReview = new ReviewService(gate);
        this.actionRemarks = new RemarkService(gate);
        this.escalations = new EscalationService(gate, protocol);
        this.steering = new SteeringService(gate, protocol);
        this.flags = new FlagService(gate, protocol);
        this.incidents = new IncidentService(gate, protocol);
        this.closures = new ClosureService(gate);
        this.resemblances = new ResemblanceService(gate);
        this.comparisons = new ComparisonJob(gate, clock);
        this.staffCases = new StaffCaseService(gate);
        this.chases = new ChaseService(gate);
        this.calendars = new CalendarService(gate, terms, around.calendarSummary());
        this.notices = new NoticeJob(
                gate,
                List.of(new OverdueCount(), new DraftsUnsent(), new FlagsLapsing(protocol), new OffersUnanswered()),
                around.mailing(),
                clock);
        this.noticeRetries = new RetryService(gate);
        this.offers = new OfferService(gate, riskInstruments);
        this.answers = new AnswerService(gate, riskInstruments);
        this.transfers = new TransferService(gate);
        this.courier = new CourierJob(gate, riskInstruments, new RepeatWindows(protocol), referralListeners, clock);
        this.idempotencyKeys = new IdempotencyKeys(json);
    }

    /** Every endpoint of the API. */
    public List<Object> resources() {
        return Endpoints.of(this, idempotencyKeys);
    }
}
