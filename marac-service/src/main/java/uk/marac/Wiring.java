package uk.marac;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import uk.marac.action.ActionResource;
import uk.marac.action.ActionService;
import uk.marac.action.ActionsSettled;
import uk.marac.action.AgreementResource;
import uk.marac.agency.AgencyResource;
import uk.marac.agency.AgencyService;
import uk.marac.agency.MemberResource;
import uk.marac.agency.MemberService;
import uk.marac.agenda.AgendaResource;
import uk.marac.agenda.AgendaService;
import uk.marac.agenda.CirculationService;
import uk.marac.attachment.AttachmentResource;
import uk.marac.attachment.AttachmentService;
import uk.marac.attendance.AttendanceResource;
import uk.marac.attendance.AttendanceService;
import uk.marac.attendance.DeclarationResource;
import uk.marac.attendance.DeclarationService;
import uk.marac.casefile.CaseResource;
import uk.marac.casefile.CaseService;
import uk.marac.equality.EqualityResource;
import uk.marac.equality.EqualityService;
import uk.marac.equality.SchemesSound;
import uk.marac.gate.Gate;
import uk.marac.gate.StepUp;
import uk.marac.hearing.ClosingResource;
import uk.marac.hearing.OpeningResource;
import uk.marac.hearing.OutcomeResource;
import uk.marac.hearing.OutcomeService;
import uk.marac.hearing.SittingService;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.RowSealing;
import uk.marac.matching.MatchIndex;
import uk.marac.matching.MatchResource;
import uk.marac.matching.MatchService;
import uk.marac.matching.MatcherJob;
import uk.marac.matching.SubmissionListener;
import uk.marac.meeting.ListingService;
import uk.marac.meeting.MeetingResource;
import uk.marac.meeting.MeetingService;
import uk.marac.minutes.IssuedMinutesResource;
import uk.marac.minutes.MinutesIssued;
import uk.marac.minutes.MinutesResource;
import uk.marac.minutes.MinutesService;
import uk.marac.operator.AreaService;
import uk.marac.oversight.AuditResource;
import uk.marac.oversight.AuditService;
import uk.marac.oversight.BreakGlassResource;
import uk.marac.oversight.BreakGlassService;
import uk.marac.oversight.SequencerJob;
import uk.marac.person.AddressResource;
import uk.marac.person.AddressService;
import uk.marac.protocol.ProtocolResource;
import uk.marac.protocol.ProtocolService;
import uk.marac.referral.CaseAdditionResource;
import uk.marac.referral.DraftResource;
import uk.marac.referral.DraftService;
import uk.marac.referral.FurtherAssessmentService;
import uk.marac.referral.ReferralListener;
import uk.marac.referral.ReferralResource;
import uk.marac.referral.ReferralService;
import uk.marac.referral.SafeContactResource;
import uk.marac.referral.SafeContactService;
import uk.marac.referral.ScreeningService;
import uk.marac.referral.SharingService;
import uk.marac.repeat.RepeatCheck;
import uk.marac.repeat.RepeatReopening;
import uk.marac.repeat.RepeatResource;
import uk.marac.repeat.RepeatService;
import uk.marac.repeat.WindowRunOut;
import uk.marac.research.ResearchListResource;
import uk.marac.research.ResearchListService;
import uk.marac.research.ResearchResource;
import uk.marac.research.ResearchService;
import uk.marac.research.ReturnService;
import uk.marac.retention.DestructionService;
import uk.marac.retention.LegalHoldService;
import uk.marac.retention.RetentionResource;
import uk.marac.risk.InstrumentsKnown;
import uk.marac.risk.RiskInstrumentResource;
import uk.marac.risk.RiskInstruments;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.Vault;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.LargeBodies;

/** The object graph: made once, the same for the server, the commands and the demo. */
public final class Wiring {

    public final Gate gate;
    public final AgencyService agencies;
    public final MemberService members;
    public final ProtocolService protocol;
    public final MeetingService meetings;
    public final ListingService listings;
    public final AgendaService agendas;
    public final CirculationService circulation;
    public final RiskInstruments riskInstruments;
    public final ReferralService referrals;
    public final ScreeningService screening;
    public final SafeContactService safeContacts;
    public final DraftService drafts;
    public final FurtherAssessmentService assessments;
    public final SharingService sharing;
    public final EqualityService equality;
    public final CaseService cases;
    public final AddressService addresses;
    public final ReturnService researchReturns;
    public final ResearchService research;
    public final ResearchListService researchLists;
    public final AreaService areas;
    public final SequencerJob sequencer;
    public final MatchIndex matchIndex = new MatchIndex();
    public final MatcherJob matcher;
    public final MatchService matches;
    public final RepeatService repeats;
    public final AttachmentService attachments;
    public final BreakGlassService breakGlass;
    public final AuditService audit;
    public final LegalHoldService legalHolds;
    public final DestructionService destruction;
    public final DeclarationService declarations;
    public final AttendanceService attendance;
    public final SittingService sittings;
    public final OutcomeService outcomes;
    public final MinutesService minutes;
    public final ActionService actions;
    private final IdempotencyKeys idempotencyKeys;
    private final LargeBodies largeBodies = new LargeBodies(LargeBodies.USUAL);

    public Wiring(
            DataSource pool,
            KeyRing ring,
            RowSealing sealing,
            ObjectMapper json,
            StepUp stepUp,
            String logOrigin,
            Clock clock) {
        this.gate = new Gate(pool, new Vault(sealing, new AreaKeys(ring), json), stepUp, clock, UUID::randomUUID);
        this.agencies = new AgencyService(gate);
        this.members = new MemberService(gate);
        this.protocol = new ProtocolService(
                gate, json, List.of(new InstrumentsKnown(RiskInstruments.shipped()), new SchemesSound()));
        this.meetings = new MeetingService(gate);
        this.listings = new ListingService(gate, protocol);
        this.agendas = new AgendaService(gate, protocol);
        this.circulation = new CirculationService(gate, protocol);
        this.riskInstruments = new RiskInstruments(gate, protocol, RiskInstruments.shipped());
        List<ReferralListener> referralListeners = List.of(new SubmissionListener(matchIndex));
        this.referrals = new ReferralService(gate, clock, protocol, riskInstruments, referralListeners);
        this.drafts = new DraftService(gate, protocol, riskInstruments, referralListeners);
        this.assessments = new FurtherAssessmentService(gate, protocol, riskInstruments);
        this.sharing = new SharingService(gate);
        this.equality = new EqualityService(gate, protocol);
        this.screening = new ScreeningService(gate, protocol, List.of(new RepeatCheck()));
        this.safeContacts = new SafeContactService(gate);
        this.cases = new CaseService(gate);
        this.addresses = new AddressService(gate);
        this.researchReturns = new ReturnService(gate);
        this.research = new ResearchService(gate);
        this.researchLists = new ResearchListService(gate);
        this.areas = new AreaService(gate, agencies, members, protocol, logOrigin);
        this.sequencer = new SequencerJob(gate, clock);
        this.breakGlass = new BreakGlassService(gate, protocol);
        this.audit = new AuditService(gate);
        this.matcher = new MatcherJob(gate, matchIndex, clock);
        this.matches = new MatchService(gate, List.of(new RepeatReopening()));
        this.repeats = new RepeatService(gate, protocol);
        this.attachments = new AttachmentService(gate);
        this.legalHolds = new LegalHoldService(gate);
        this.destruction = new DestructionService(
                gate,
                matchIndex::erase,
                List.of(new MinutesIssued(), new ActionsSettled(), new WindowRunOut(protocol)));
        this.declarations = new DeclarationService(gate);
        this.attendance = new AttendanceService(gate);
        this.sittings = new SittingService(gate);
        this.outcomes = new OutcomeService(gate);
        this.minutes = new MinutesService(gate, attendance);
        this.actions = new ActionService(gate, protocol);
        this.idempotencyKeys = new IdempotencyKeys(json);
    }

    /** Every endpoint of the API. */
    public List<Object> resources() {
        return List.of(
                new DeclarationResource(declarations),
                new AttendanceResource(attendance),
                new OpeningResource(sittings),
                new ClosingResource(sittings),
                new OutcomeResource(outcomes),
                new MinutesResource(minutes, idempotencyKeys),
                new IssuedMinutesResource(minutes),
                new ActionResource(actions),
                new AgreementResource(actions, idempotencyKeys),
                new AgencyResource(agencies, idempotencyKeys),
                new MemberResource(members, idempotencyKeys),
                new ProtocolResource(protocol),
                new MatchResource(matches),
                new RepeatResource(repeats),
                new AttachmentResource(attachments, idempotencyKeys, largeBodies),
                new BreakGlassResource(breakGlass, idempotencyKeys),
                new AuditResource(audit),
                new MeetingResource(meetings, listings, idempotencyKeys),
                new AgendaResource(agendas, circulation),
                new RiskInstrumentResource(riskInstruments),
                new ReferralResource(referrals, screening, idempotencyKeys),
                new SafeContactResource(safeContacts, idempotencyKeys),
                new DraftResource(drafts, idempotencyKeys),
                new CaseAdditionResource(assessments, sharing, idempotencyKeys),
                new EqualityResource(equality),
                new CaseResource(cases, idempotencyKeys),
                new AddressResource(addresses),
                new RetentionResource(legalHolds, destruction, idempotencyKeys),
                new ResearchResource(researchReturns, research),
                new ResearchListResource(researchLists));
    }
}
