package uk.marac.keys.ledger.export.fhir;

import static uk.marac.keys.ledger.export.fhir.Resources.detail;
import static uk.marac.keys.ledger.export.fhir.Resources.object;
import static uk.marac.keys.ledger.export.fhir.Resources.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.export.EntryTime;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.Json;
import uk.marac.keys.ledger.export.WrittenRows;
import uk.marac.keys.ledger.export.v1.ExportV1;

/** One act on one case, as a resource. */
final class AuditEvent {
    private final ExportHead head;
    private final ExportedEntry exported;
    private final LedgerLeaf leaf;
    private final LedgerEntry entry;
    private final Interaction interaction;
    private final @Nullable UUID caseId;

    /** @param caseId null for an act that came to nothing, of which the log says what was asked for */
    AuditEvent(ExportHead head, ExportedEntry exported, @Nullable UUID caseId) {
        this.head = head;
        this.exported = exported;
        this.leaf = exported.parsed();
        this.entry = leaf.entry();
        this.interaction = Interaction.of(entry);
        this.caseId = caseId;
    }

    /** @param id of the resource; one entry may be several */
    String json(String id) {
        Map<String, @Nullable Object> json = object("resourceType", "AuditEvent", "id", id);
        // The profiles are for what succeeded; what did not keeps to R4 alone.
        if (interaction.profile != null && entry.outcome() == Outcome.DONE) {
            json.put("meta", object("profile", List.of(Codes.PROFILES + interaction.profile)));
        }
        json.put("type", (Interaction.isExport(entry) ? Codes.EXPORT : Codes.REST).json());
        json.put(
                "subtype",
                List.of(
                        Codes.interaction(interaction).json(),
                        Codes.own("permission", entry.permission()).json()));
        json.put("action", interaction.action);
        json.put("recorded", EntryTime.of(entry));
        json.put("outcome", Codes.outcome(entry));
        if (entry.outcome() != Outcome.DONE) {
            json.put(
                    "outcomeDesc", entry.failureKind() == null ? entry.outcome().name() : entry.failureKind());
        }
        json.put("agent", agents());
        json.put(
                "source",
                object(
                        "observer",
                        who("Device", "log", head.log().origin()),
                        "type",
                        List.of(Codes.APPLICATION_SERVER.json())));
        json.put("entity", entities());
        return Json.of(json);
    }

    private List<Object> agents() {
        List<Object> agents = new ArrayList<>();
        Map<String, @Nullable Object> user = agent(interaction.user, who(null, "actor", entry.actorId()), true);
        String ground = entry.purpose();
        if (ground != null) {
            user.put("purposeOfUse", List.of(Codes.own("ground", ground).concept()));
        }
        agents.add(user);
        UUID agency = entry.agencyId();
        if (agency != null) {
            agents.add(object("who", who("Organization", "agency", agency), "requestor", false));
        }
        Map<String, @Nullable Object> client =
                agent(interaction.client, object("display", "The program that was used is not in the log"), false);
        client.put("network", Resources.notKept());
        agents.add(client);
        Map<String, @Nullable Object> server =
                agent(interaction.server, who("Device", "log", head.log().origin()), false);
        server.put("network", Resources.notKept());
        agents.add(server);
        return agents;
    }

    private static Map<String, @Nullable Object> agent(Coding type, Map<String, @Nullable Object> who, boolean asks) {
        return object("type", type.concept(), "who", who, "requestor", asks);
    }

    private List<Object> entities() {
        List<Object> entities = new ArrayList<>();
        entities.add(entity(who("Patient", subjectSystem(), head.id()), Codes.PERSON, Codes.PATIENT));
        Map<String, @Nullable Object> data = entity(about(), Codes.SYSTEM_OBJECT, Codes.DOMAIN_RESOURCE);
        data.put("detail", details());
        entities.add(data);
        entities.add(object("what", who(null, "request", entry.requestId()), "type", Codes.REQUEST_ID.json()));
        return entities;
    }

    private Map<String, @Nullable Object> about() {
        if (caseId != null) {
            return who(null, "case", caseId);
        }
        return exported.target() == null
                ? who(null, subjectSystem(), head.id())
                : who(null, "target", exported.target().id());
    }

    private String subjectSystem() {
        return head.subject() == ExportHead.Subject.CASE ? "case" : "person";
    }

    private static Map<String, @Nullable Object> entity(Map<String, @Nullable Object> what, Coding type, Coding role) {
        Map<String, @Nullable Object> entity = new LinkedHashMap<>();
        entity.put("what", what);
        entity.put("type", type.json());
        entity.put("role", role.json());
        return entity;
    }

    private List<Object> details() {
        List<Object> details = new ArrayList<>();
        details.add(detail("entry", entry.id()));
        details.add(detail("index", exported.index()));
        exported.cases().stream()
                .filter(opened -> opened.id().equals(caseId))
                .forEach(opened -> details.add(detail("caseSeq", ExportV1.seq(leaf, opened.ordinal()))));
        for (WrittenRows rows : WrittenRows.of(entry)) {
            details.add(detail("write", rows.table() + " " + rows.op() + " " + rows.rows()));
        }
        return details;
    }
}
