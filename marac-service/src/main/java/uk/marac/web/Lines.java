package uk.marac.web;

/** Says in the API's document that an endpoint answers with lines, as many as there are, in one of two forms. */
public interface Lines {

    /** JSON Lines. */
    String JSON = "application/jsonl";

    /** Resources of HL7 FHIR, one a line. */
    String FHIR = "application/fhir+ndjson";
}
