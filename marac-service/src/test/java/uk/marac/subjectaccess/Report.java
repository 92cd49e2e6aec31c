package uk.marac.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** A report as the officer reads it. */
record Report(Answer answer) {

    static Report of(City city, UUID person) {
        return new Report(city.steppedUp(Person.AUDITOR).get(path(city, person)).expect(200));
    }

    static String path(City city, UUID person) {
        return city.path("/people/" + person + "/subject-access");
    }

    String text() {
        return answer.text();
    }

    String at(String pointer) {
        return answer.json().at(pointer).asText();
    }

    Stream<JsonNode> items() {
        return stream(answer.json().get("items"));
    }

    List<JsonNode> items(String table) {
        return items(item -> item.get("table").textValue().equals(table));
    }

    List<JsonNode> items(Predicate<JsonNode> wanted) {
        return items().filter(wanted).toList();
    }

    List<String> tables() {
        return items().map(item -> item.get("table").textValue()).distinct().collect(Collectors.toList());
    }

    List<String> cases() {
        return stream(answer.json().get("records"))
                .map(record -> record.get("caseId").textValue())
                .toList();
    }

    List<String> recipients() {
        return stream(answer.json().get("recipients"))
                .map(recipient -> recipient.get("agency").asText())
                .toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
