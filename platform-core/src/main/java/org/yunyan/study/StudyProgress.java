package org.yunyan.study;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What a person has studied so far.
 *
 * @param seconds counted, by month in the county's time zone: of media the seconds played, of documents the reading time
 *     that their sections ask for
 * @param completed oldest first
 */
public record StudyProgress(Id<Person> person, SortedMap<YearMonth, Integer> seconds, List<CompletedCourse> completed) {

    public int minutes() {
        return seconds.values().stream().mapToInt(Integer::intValue).sum() / 60;
    }

    /** Minutes in the months from the first to before the second. */
    public int minutes(YearMonth from, YearMonth until) {
        return seconds.subMap(from, until).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                / 60;
    }
}
