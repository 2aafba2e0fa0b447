package org.yunyan.verifier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Parts of a JSON file that have to be there. */
final class Parts {

    private Parts() {}

    @SuppressWarnings("unchecked") // the reader of JSON makes no other maps
    static Map<String, Object> object(Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Json.Malformed(what);
    }

    @SuppressWarnings("unchecked") // the reader of JSON makes no other lists
    static List<Object> list(Map<String, Object> object, String name) {
        if (object.get(name) instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new Json.Malformed(name);
    }

    static List<Sealed> lines(Map<String, Object> object, String name) {
        return list(object, name).stream()
                .map(line -> Sealed.read(object(line, name)))
                .toList();
    }

    static String text(Map<String, Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new Json.Malformed(name);
    }

    static long number(Map<String, Object> object, String name) {
        if (object.get(name) instanceof BigDecimal number && number.scale() <= 0) {
            return number.longValueExact();
        }
        throw new Json.Malformed(name);
    }
}
