package uk.marac.oversight;

import uk.marac.keys.ledger.export.ExportLines;
import uk.marac.keys.ledger.export.fhir.FhirR4;
import uk.marac.keys.ledger.export.v1.ExportV1;
import uk.marac.web.Lines;

/** The forms in which a history is given out. */
public enum HistoryFormat {
    /** Lossless, and each line proven by itself: docs/developers/ledger-format.md. */
    JSONL(new ExportV1(), Lines.JSON),
    /** AuditEvents of FHIR R4, for programs of health care. Proves nothing. */
    FHIR(new FhirR4(), Lines.FHIR);

    private final ExportLines lines;
    private final String mediaType;

    HistoryFormat(ExportLines lines, String mediaType) {
        this.lines = lines;
        this.mediaType = mediaType;
    }

    ExportLines lines() {
        return lines;
    }

    String mediaType() {
        return mediaType;
    }
}
