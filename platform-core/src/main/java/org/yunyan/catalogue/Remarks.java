package org.yunyan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Everything that reviewers have remarked about a course, oldest first; over all its versions, until it is too much. */
public record Remarks(@BsonId Id<Course> course, List<Remark> all, long version) {

    static final int MOST = 300;
    static final int MOST_SAYINGS = 40;

    /** Of all remarks and answers together, so that they stay one document; a Chinese letter takes three bytes. */
    static final int MOST_LETTERS = 1_000_000;

    public Remarks {
        all = all == null ? List.of() : List.copyOf(all);
    }

    static Remarks none(Id<Course> course) {
        return new Remarks(course, List.of(), 0);
    }

    /** Those that wait for an answer or a change. */
    public List<Remark> open() {
        return all.stream().filter(Remark::isOpen).toList();
    }

    /** Those that wait, of one gate. */
    public List<Remark> open(Gate gate) {
        return open().stream().filter(remark -> remark.gate() == gate).toList();
    }

    /** Those about this unit, or about the course as a whole for null. */
    public List<Remark> of(Id<Unit> unit) {
        return all.stream()
                .filter(remark -> java.util.Objects.equals(remark.spot().unit(), unit))
                .toList();
    }

    Remark remark(Id<Remark> id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.course.remark"));
    }

    /** @throws Refused.Invalid when there is no room for another contribution of this length */
    void requireRoom(int letters) {
        int written = all.stream()
                .flatMap(remark -> remark.thread().stream())
                .mapToInt(saying -> saying.text().length())
                .sum();
        if (written + letters > MOST_LETTERS) {
            throw new Refused.Invalid("refused.course.remarks.length", MOST_LETTERS);
        }
    }

    Remarks with(Remark added) {
        if (all.size() >= MOST) {
            throw new Refused.Invalid("refused.course.remarks.count", MOST);
        }
        List<Remark> more = new ArrayList<>(all);
        more.add(added);
        return new Remarks(course, more, version + 1);
    }

    Remarks changed(Id<Remark> id, UnaryOperator<Remark> change) {
        List<Remark> changed = all.stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList();
        return new Remarks(course, changed, version + 1);
    }
}
