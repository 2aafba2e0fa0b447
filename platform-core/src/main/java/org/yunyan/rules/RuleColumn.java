package org.yunyan.rules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.yunyan.shared.Credits;

/**
 * One figure of a {@link RuleSection}, as a form has to know it.
 *
 * @param name of the component of the record that holds it
 * @param type of the value; a set's is {@code Set}
 * @param element of a set; null for everything else
 */
public record RuleColumn(String name, Class<?> type, Class<?> element) {

    static RuleColumn of(RecordComponent component) {
        Class<?> element = component.getGenericType() instanceof ParameterizedType parameterized
                        && component.getType() == Set.class
                ? (Class<?>) parameterized.getActualTypeArguments()[0]
                : null;
        return new RuleColumn(component.getName(), component.getType(), element);
    }

    /** Several of a fixed vocabulary, any of its words, or none for all. */
    public boolean isChoices() {
        return element != null && element.isEnum();
    }

    /** One of a fixed vocabulary. */
    public boolean isChoice() {
        return type.isEnum();
    }

    public boolean isYes() {
        return type == boolean.class;
    }

    /** A number, whole or not. */
    public boolean isNumber() {
        return type == int.class || type == Credits.class || type == java.math.BigDecimal.class;
    }
}
