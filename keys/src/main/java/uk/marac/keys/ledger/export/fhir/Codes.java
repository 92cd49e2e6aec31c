package uk.marac.keys.ledger.export.fhir;

import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;

/** The codes that R4 and the IHE profiles prescribe, and the names of our own systems. */
final class Codes {
    static final String PROFILES = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    static final Coding REST = new Coding(HL7 + "audit-event-type", "rest");
    static final Coding EXPORT = new Coding(DICOM, "110106");
    static final Coding APPLICATION = new Coding(DICOM, "110150");
    static final Coding DESTINATION = new Coding(DICOM, "110152");
    static final Coding SOURCE = new Coding(DICOM, "110153");
    static final Coding CUSTODIAN = new Coding(HL7 + "provenance-participant-type", "custodian");
    static final Coding RECIPIENT = new Coding(HL7 + "v3-ParticipationType", "IRCP");
    static final Coding AUTHOR = new Coding(HL7 + "v3-ParticipationType", "AUT");
    static final Coding APPLICATION_SERVER = new Coding(HL7 + "security-source-type", "4");
    static final Coding PERSON = new Coding(HL7 + "audit-entity-type", "1");
    static final Coding SYSTEM_OBJECT = new Coding(HL7 + "audit-entity-type", "2");
    static final Coding REQUEST_ID =
            new Coding("https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType", "XrequestId");
    static final Coding PATIENT = new Coding(HL7 + "object-role", "1");
    static final Coding DOMAIN_RESOURCE = new Coding(HL7 + "object-role", "4");

    private Codes() {}

    static Coding interaction(Interaction interaction) {
        return new Coding("http://hl7.org/fhir/restful-interaction", interaction.code);
    }

    /** Of one of our own systems. */
    static Coding own(String system, String code) {
        return new Coding(ownSystem(system), code);
    }

    static String ownSystem(String name) {
        return "urn:marac:" + name;
    }

    /** 0 it was done, 4 whoever asked may not or must sign in again, 8 it came to nothing. */
    static String outcome(LedgerEntry entry) {
        if (entry.outcome().isRefusal()) {
            return "4";
        }
        return entry.outcome() == Outcome.FAILED || entry.outcome() == Outcome.ABORTED ? "8" : "0";
    }
}
