package org.yunyan.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of seconds as sorted spans that neither overlap nor touch. */
final class Coverage {

    private Coverage() {}

    /** Seconds in one or the other, each once. */
    static List<Span> union(List<Span> one, List<Span> other) {
        var all = new ArrayList<Span>(one);
        all.addAll(other);
        all.sort(Comparator.comparingInt(Span::from));
        var joined = new ArrayList<Span>(all.size());
        for (Span span : all) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from() <= last.to()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Seconds of the first that are not in the second; both are sets already. */
    static List<Span> minus(List<Span> one, List<Span> other) {
        var rest = new ArrayList<Span>();
        int next = 0;
        for (Span span : one) {
            int from = span.from();
            while (next < other.size() && other.get(next).to() <= from) {
                next++;
            }
            for (int i = next; i < other.size() && other.get(i).from() < span.to(); i++) {
                if (other.get(i).from() > from) {
                    rest.add(new Span(from, other.get(i).from()));
                }
                from = Math.max(from, other.get(i).to());
            }
            if (from < span.to()) {
                rest.add(new Span(from, span.to()));
            }
        }
        return rest;
    }

    /** The earliest seconds, so many at most. */
    static List<Span> first(List<Span> spans, int seconds) {
        var taken = new ArrayList<Span>();
        int left = seconds;
        for (Span span : spans) {
            if (left <= 0) {
                break;
            }
            Span part = new Span(span.from(), span.from() + Math.min(left, span.seconds()));
            taken.add(part);
            left -= part.seconds();
        }
        return taken;
    }

    static int seconds(List<Span> spans) {
        return spans.stream().mapToInt(Span::seconds).sum();
    }
}
