package org.yunyan.web.api;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The served OpenAPI document, and whether a JSON value is as it says: the part of JSON Schema that the document uses. */
final class Documented {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String REF = "$ref";

    private final JsonNode document;

    Documented(String text) {
        document = new JsonMapper().readTree(text);
    }

    JsonNode document() {
        return document;
    }

    /** {@code GET /api/v1/me} and so on. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    JsonNode operation(String method, String path) {
        return document.get("paths").get(path).get(method);
    }

    /** The scopes with which a token may ask; empty for what is open to everybody. */
    Set<String> scopes(JsonNode operation) {
        Set<String> scopes = new TreeSet<>();
        operation
                .get("security")
                .forEach(way -> way.forEach(list -> list.forEach(scope -> scopes.add(scope.asString()))));
        return scopes;
    }

    /** What is not as the document says of the successful answer; empty when all is. */
    Set<String> differences(String method, String path, JsonNode answer) {
        Set<String> found = new LinkedHashSet<>();
        JsonNode responses = operation(method, path).get("responses");
        check(responses.get("200").at("/content/application~1json/schema"), answer, "", found);
        return found;
    }

    /** What is not as the document says of a problem. */
    Set<String> differencesOfProblem(JsonNode answer) {
        Set<String> found = new LinkedHashSet<>();
        check(document.at("/components/schemas/Problem"), answer, "", found);
        return found;
    }

    /** Everything that is referred to and not there. */
    Set<String> danglingReferences() {
        Set<String> dangling = new TreeSet<>();
        document.findValues(REF).stream()
                .map(JsonNode::asString)
                .filter(target -> document.at(target.substring(1)).isMissingNode())
                .forEach(dangling::add);
        return dangling;
    }

    private void check(JsonNode schema, JsonNode value, String at, Set<String> found) {
        if (schema.has(REF)) {
            check(document.at(schema.get(REF).asString().substring(1)), value, at, found);
        } else if (schema.has("oneOf")) {
            boolean nothing = value.isNull();
            schema.get("oneOf").forEach(choice -> {
                if (nothing == "null".equals(choice.path("type").asString(""))) {
                    check(choice, value, at, found);
                }
            });
        } else {
            checkType(schema, value, at, found);
        }
    }

    private void checkType(JsonNode schema, JsonNode value, String at, Set<String> found) {
        JsonNode type = schema.path("type");
        List<String> allowed =
                type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString(""));
        if (!allowed.contains(typeOf(value)) && !(allowed.contains("number") && value.isNumber())) {
            found.add(at + " is " + typeOf(value) + ", not " + allowed);
            return;
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            found.add(at + " is " + value);
        }
        if (value.isArray()) {
            value.forEach(item -> check(schema.get("items"), item, at + "[]", found));
        } else if (value.isObject()) {
            checkFields(schema, value, at, found);
        }
    }

    private void checkFields(JsonNode schema, JsonNode value, String at, Set<String> found) {
        JsonNode known = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        Iterator<Map.Entry<String, JsonNode>> fields = value.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            String place = at + "/" + field.getKey();
            if (known.has(field.getKey())) {
                check(known.get(field.getKey()), field.getValue(), place, found);
            } else if (others.isObject()) {
                check(others, field.getValue(), place, found);
            } else {
                found.add(place + " is not documented");
            }
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                found.add(at + "/" + name.asString() + " is missing");
            }
        });
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "nothing";
        };
    }
}
