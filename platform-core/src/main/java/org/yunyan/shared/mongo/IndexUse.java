package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What one index can do for one query: which ranges of its keys hold all that match, and whether it has the order. */
final class IndexUse {

    private static final int MOST_RANGES = 5_000;
    private static final int POINT = 10;
    private static final int RANGE = 5;
    private static final int ORDER = 3;
    private static final int SPARSE = 2;
    private static final int ONE_DOCUMENT = 1_000;

    private final OrderedIndex index;
    private final Conditions conditions;
    private List<Interval> ranges = List.of(Interval.ALL);
    private int points;
    private int ranged;
    private boolean single = true;
    private boolean usable = true;
    private boolean sortAsked;
    private Boolean backwards;

    private IndexUse(OrderedIndex index, Conditions conditions) {
        this.index = index;
        this.conditions = conditions;
    }

    static IndexUse of(OrderedIndex index, Conditions conditions, Document filter, Document sort) {
        IndexUse use = new IndexUse(index, conditions);
        use.usable = use.holdsAll(filter);
        if (use.usable) {
            use.narrow();
            use.order(sort);
        }
        return use;
    }

    /** A sparse or partial index serves only queries that cannot match what it leaves out. */
    private boolean holdsAll(Document filter) {
        if (index.isSparse()
                && index.pattern().fields().stream()
                        .flatMap(field -> conditions.of(field.path()).stream())
                        .noneMatch(Conditions.Condition::excludesNull)) {
            return false;
        }
        return index.partialFilter() == null
                || index.partialFilter().entrySet().stream().allMatch(demand -> implies(filter, demand));
    }

    private static boolean implies(Document filter, Map.Entry<String, Object> demand) {
        if (!filter.containsKey(demand.getKey())) {
            return filter.get("$and") instanceof List<?> parts
                    && parts.stream().anyMatch(part -> implies((Document) part, demand));
        }
        Object given = filter.get(demand.getKey());
        if (given instanceof Document operators && Conditions.isOperators(operators)) {
            return given.equals(demand.getValue()) || demandsPresence(demand.getValue()) && provesPresence(operators);
        }
        // null is also asked of documents without the field
        return given != null
                && new DefaultQueryMatcher()
                        .matches(
                                new Document(demand.getKey().replaceAll("\\..*", ""), nested(demand.getKey(), given)),
                                new Document(demand.getKey(), demand.getValue()));
    }

    private static Object nested(String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return value;
        }
        String rest = path.substring(dot + 1);
        return new Document(rest.replaceAll("\\..*", ""), nested(rest, value));
    }

    private static boolean demandsPresence(Object demand) {
        return new Document("$exists", true).equals(demand);
    }

    private static boolean provesPresence(Document operators) {
        return operators.keySet().stream()
                .anyMatch(operator -> List.of("$gt", "$gte", "$lt", "$lte").contains(operator));
    }

    /** Values of the leading fields one by one, then a range of the next. */
    private void narrow() {
        List<KeyPattern.Field> fields = index.pattern().fields();
        boolean throughArray = false;
        for (int i = 0; i < fields.size(); i++) {
            boolean array = index.arrays().get(i);
            List<Interval> values = array && throughArray ? null : valuesOf(fields.get(i), array);
            if (values == null || (long) ranges.size() * values.size() > MOST_RANGES) {
                return;
            }
            throughArray |= array;
            boolean allPoints = values.stream().allMatch(Interval::point);
            extend(values, fields.get(i).ascending());
            if (!allPoints) {
                ranged++;
                return;
            }
            points++;
            single &= values.size() <= 1;
        }
    }

    /**
     * The stretches of one field; null when the filter says nothing of it. With arrays two demands can be met by two
     * elements, so only one of them may narrow the range.
     */
    private List<Interval> valuesOf(KeyPattern.Field field, boolean array) {
        List<Interval> values = null;
        for (Conditions.Condition condition : conditions.of(field.path())) {
            if (condition == Conditions.PRESENT) {
                continue;
            }
            if (values == null) {
                values = condition.values();
            } else if (!array) {
                values = intersection(values, condition.values());
            } else if (condition.points()) {
                values = condition.values();
            }
        }
        return values;
    }

    private static List<Interval> intersection(List<Interval> some, List<Interval> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(one::and))
                .filter(both -> !both.isEmpty())
                .toList();
    }

    private void extend(List<Interval> values, boolean ascending) {
        List<Interval> longer = new ArrayList<>();
        for (Interval range : ranges) {
            for (Interval value : values) {
                longer.add((ascending ? value : value.inverted()).behind(range.from()));
            }
        }
        longer.sort(null);
        ranges = longer;
    }

    /** The index has the order when its fields, less those fixed to one value, are those of the sort. */
    private void order(Document sort) {
        sortAsked = !Plan.isEmpty(sort);
        if (!sortAsked) {
            return;
        }
        Iterator<Map.Entry<String, Object>> wanted = sort.entrySet().iterator();
        Map.Entry<String, Object> next = next(wanted);
        List<KeyPattern.Field> fields = new ArrayList<>(index.pattern().fields());
        if (!index.isUnique()) {
            fields.add(new KeyPattern.Field("_id", true));
        }
        Boolean reversed = null;
        for (int i = 0; i < fields.size() && next != null; i++) {
            KeyPattern.Field field = fields.get(i);
            if (field.path().equals(next.getKey()) && !index.arrays().get(i)) {
                boolean opposite = field.ascending() != ((Number) next.getValue()).intValue() > 0;
                if (reversed != null && reversed != opposite) {
                    return;
                }
                reversed = opposite;
                next = next(wanted);
            } else if (!isFixed(field, i)) {
                return;
            }
        }
        // past all fields of a unique index nothing is left to be ordered
        boolean allThere = next == null || index.isUnique() && !index.isSparse() && index.partialFilter() == null;
        if (allThere) {
            backwards = Boolean.TRUE.equals(reversed);
        }
    }

    private Map.Entry<String, Object> next(Iterator<Map.Entry<String, Object>> wanted) {
        while (wanted.hasNext()) {
            Map.Entry<String, Object> entry = wanted.next();
            if (!isFixed(entry.getKey())) {
                return entry;
            }
        }
        return null;
    }

    private boolean isFixed(KeyPattern.Field field, int position) {
        return !index.arrays().get(position) && isFixed(field.path());
    }

    /** Whether the filter allows one value of the field only. */
    private boolean isFixed(String path) {
        int position = index.pattern().fields().stream()
                .map(KeyPattern.Field::path)
                .toList()
                .indexOf(path);
        return position >= 0
                && position < points
                && !index.arrays().get(position)
                && conditions.of(path).stream()
                        .anyMatch(condition ->
                                condition.points() && condition.values().size() == 1);
    }

    boolean helps() {
        return usable && (points > 0 || ranged > 0 || backwards != null || index.isSparse() || isPartial());
    }

    private boolean isPartial() {
        return index.partialFilter() != null;
    }

    int worth() {
        boolean one =
                index.isUnique() && single && points == index.pattern().fields().size();
        return points * POINT
                + ranged * RANGE
                + (backwards != null ? ORDER : 0)
                + (index.isSparse() || isPartial() ? SPARSE : 0)
                + (one ? ONE_DOCUMENT : 0);
    }

    Plan plan() {
        return new Plan(List.of(new Plan.Part(index, ranges)), Boolean.TRUE.equals(backwards), sorted());
    }

    private boolean sorted() {
        return backwards != null || !sortAsked;
    }
}
