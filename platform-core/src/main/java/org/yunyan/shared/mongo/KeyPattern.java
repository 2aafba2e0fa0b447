package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields of an index in their order, and how a document's keys are taken from it. */
final class KeyPattern {

    /** @param path of the field, dotted */
    record Field(String path, List<String> parts, boolean ascending) {

        Field(String path, boolean ascending) {
            this(path, List.of(path.split("\\.")), ascending);
        }
    }

    /**
     * @param keys in their order, without doubles
     * @param arrays which fields were reached through an array
     * @param found whether at least one of the fields is in the document
     */
    record Keys(Set<byte[]> keys, BitSet arrays, boolean found) {}

    private final List<Field> fields;

    KeyPattern(List<IndexKey> keys) {
        fields = keys.stream()
                .map(key -> new Field(key.getKey(), key.isAscending()))
                .toList();
    }

    List<Field> fields() {
        return fields;
    }

    /** @throws CannotIndexParallelArraysError when two fields lead through different arrays */
    Keys keysOf(Document document) {
        return new Extraction().run(document);
    }

    /**
     * Where the way to one field has come to.
     *
     * @param opened whether the value is an element of an array at the end of the way: an array in an array is a value
     */
    private record Step(Object value, int done, boolean opened) {}

    private final class Extraction {

        private final Set<byte[]> keys = new TreeSet<>((Comparator<byte[]>) Arrays::compareUnsigned);
        private final BitSet arrays = new BitSet();
        private boolean found;

        Keys run(Document document) {
            Step[] start = new Step[fields.size()];
            Arrays.fill(start, new Step(document, 0, false));
            walk(start);
            return new Keys(keys, arrays, found);
        }

        private void walk(Step[] steps) {
            Step[] here = new Step[steps.length];
            Collection<?> array = null;
            for (int i = 0; i < steps.length; i++) {
                here[i] = descend(fields.get(i), steps[i]);
                if (isToOpen(here[i])) {
                    Collection<?> next = (Collection<?>) here[i].value;
                    if (array != null && array != next) {
                        throw new CannotIndexParallelArraysError(
                                fields.stream().map(Field::path).toList());
                    }
                    array = next;
                    arrays.set(i);
                }
            }
            if (array == null) {
                emit(here);
            } else {
                open(here, array);
            }
        }

        private static boolean isToOpen(Step step) {
            return step.value instanceof Collection<?> && !step.opened;
        }

        private void open(Step[] here, Collection<?> array) {
            List<Object> elements = array.isEmpty() ? new ArrayList<>() : new ArrayList<>(array);
            if (elements.isEmpty()) {
                elements.add(KeyBytes.NOTHING_IN_IT);
            }
            for (Object element : elements) {
                Step[] next = here.clone();
                for (int i = 0; i < here.length; i++) {
                    if (here[i].value == array && isToOpen(here[i])) {
                        boolean atEnd = here[i].done == fields.get(i).parts.size();
                        Object value = atEnd || element instanceof Document ? element : Missing.getInstance();
                        next[i] = new Step(value, here[i].done, true);
                    }
                }
                walk(next);
            }
        }

        /** Follows the path through documents, and through an array by position, up to its end or the next array. */
        private Step descend(Field field, Step step) {
            Object value = step.value;
            int done = step.done;
            boolean opened = step.opened;
            while (done < field.parts.size()) {
                String part = field.parts.get(done);
                if (value instanceof Document document) {
                    value = document.getOrMissing(part);
                } else if (value instanceof List<?> list && isPosition(part)) {
                    int position = Integer.parseInt(part);
                    value = position < list.size() ? list.get(position) : Missing.getInstance();
                } else if (value instanceof Collection<?>) {
                    return new Step(value, done, false);
                } else {
                    value = Missing.getInstance();
                }
                opened = false;
                done++;
            }
            found |= !(value instanceof Missing);
            return new Step(value, done, opened);
        }

        private static boolean isPosition(String part) {
            return part.length() < 9 && part.chars().allMatch(Character::isDigit);
        }

        private void emit(Step[] steps) {
            KeyBytes key = new KeyBytes();
            for (int i = 0; i < steps.length; i++) {
                key.value(steps[i].value, fields.get(i).ascending);
            }
            keys.add(key.toBytes());
        }
    }
}
