package org.yunyan.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Rows of a unit and a period, drawn so that anybody draws the same: sort the list of all rows by their marks, take for each the
 * SHA-256 of the seed, a line feed and its mark, and of these digests the smallest. Nobody can choose the rows, and nobody can
 * doubt afterwards that they were not chosen.
 *
 * @param path of the unit, from the county down
 * @param from first day of the period
 * @param until last day of the period
 * @param size how many rows are wanted
 * @param seed with which they are drawn
 * @param seedDay the day whose published anchor the seed is; null when the seed was typed
 * @param at when it was asked for; what was entered later is not on the list
 * @param listSize rows on the whole list; 0 until it is drawn
 * @param listHash SHA-256 of all marks, sorted, each followed by a line feed; null until it is drawn
 * @param redraws how often it was drawn again, and what came of it; the latest last
 * @param work what is still to do; null when there is nothing
 * @param schools how many schools have been gone through, while there is work
 * @param of how many schools there are
 * @param leased until then the work belongs to the node that made this lease
 * @param version changes with every write
 * @param kind what it was drawn from
 */
public record Sample(
        @BsonId Id<Sample> id,
        Id<Organisation> unit,
        List<Id<Organisation>> path,
        LocalDate from,
        LocalDate until,
        int size,
        String seed,
        LocalDate seedDay,
        Id<Person> by,
        Instant at,
        int listSize,
        String listHash,
        List<SampleRow> rows,
        List<Redraw> redraws,
        Work work,
        int schools,
        int of,
        Instant leased,
        long version,
        SampleKind kind) {

    /** What goes on behind a sample. */
    public enum Work {
        DRAWING,
        REDRAWING
    }

    /**
     * What a redraw showed.
     *
     * @param sameList whether the list is the one that was drawn from
     * @param sameRows whether the same rows were drawn
     */
    public record Redraw(Id<Person> by, Instant at, int listSize, boolean sameList, boolean sameRows) {}

    public Sample {
        path = List.copyOf(path);
        rows = rows == null ? List.of() : List.copyOf(rows);
        redraws = redraws == null ? List.of() : List.copyOf(redraws);
        kind = kind == null ? SampleKind.ENTRIES : kind;
    }

    /** What was drawn so far. */
    private record Draw(int listSize, String listHash, List<SampleRow> rows, List<Redraw> redraws) {}

    /** How far the work is. */
    private record Step(Work work, int schools, int of, Instant leased) {

        private static final Step NONE = new Step(null, 0, 0, Instant.EPOCH);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether the rows are there. */
    public boolean isDrawn() {
        return listHash != null;
    }

    /** How many rows somebody has looked at. */
    public long found() {
        return rows.stream().filter(row -> row.finding() != null).count();
    }

    Sample working(Work next, Instant leasedUntil, int done, int all) {
        return next(draw(), new Step(next, done, all, leasedUntil), version + 1);
    }

    Sample drawn(int all, String hash, List<SampleRow> chosen) {
        return next(new Draw(all, hash, chosen, redraws), Step.NONE, version + 1);
    }

    Sample redrawn(Redraw redraw) {
        List<Redraw> more = new ArrayList<>(redraws);
        more.add(redraw);
        return next(new Draw(listSize, listHash, rows, more), Step.NONE, version + 1);
    }

    Sample with(SampleRow changed) {
        List<SampleRow> all = rows.stream()
                .map(row -> row.mark().equals(changed.mark()) ? changed : row)
                .toList();
        return next(new Draw(listSize, listHash, all, redraws), step(), version + 1);
    }

    /** For those who may not know whose rows they are. */
    Sample bare() {
        List<SampleRow> all = rows.stream()
                .map(row -> new SampleRow(
                        row.mark(), row.digest(), null, null, null, null, null, row.finding(), null, null, null))
                .toList();
        return next(new Draw(listSize, listHash, all, redraws), step(), version);
    }

    private Draw draw() {
        return new Draw(listSize, listHash, rows, redraws);
    }

    private Step step() {
        return new Step(work, schools, of, leased);
    }

    private Sample next(Draw draw, Step step, long then) {
        return new Sample(
                id,
                unit,
                path,
                from,
                until,
                size,
                seed,
                seedDay,
                by,
                at,
                draw.listSize(),
                draw.listHash(),
                draw.rows(),
                draw.redraws(),
                step.work(),
                step.schools(),
                step.of(),
                step.leased(),
                then,
                kind);
    }
}
