/**
 * Entries as HL7 FHIR R4 {@code AuditEvent}s, after the profiles of IHE Basic Audit Log Patterns where one fits. Nobody is named:
 * people, agencies, cases and requests stand as identifiers of our own systems. What it is made of is proven by the lossless
 * form; this one proves nothing.
 */
@NullMarked
package uk.marac.keys.ledger.export.fhir;

import org.jspecify.annotations.NullMarked;
