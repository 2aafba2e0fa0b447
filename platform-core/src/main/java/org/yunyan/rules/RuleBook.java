package org.yunyan.rules;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Inserts;

/** All installed versions of all rule sets. They are few and change rarely, so they are kept in memory for some seconds. */
public final class RuleBook {

    static final String COLLECTION = "rule-sets";
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final MongoCollection<Installed> stored;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    RuleBook(MongoDatabase database, Clock clock) {
        stored = database.getCollection(COLLECTION, Installed.class);
        this.clock = clock;
    }

    /** One version, never changed once it is here. */
    record Installed(@BsonId String id, RuleSet rules) {

        static Installed of(RuleSet rules) {
            return new Installed(rules.id() + "@" + rules.version(), rules);
        }
    }

    private record Known(List<RuleSet> sets, Instant at) {}

    /** By first day and version. */
    public List<RuleSet> all() {
        Known now = known;
        if (now.sets().isEmpty() || now.at().plus(FRESH).isBefore(clock.instant())) {
            now = read();
        }
        return now.sets();
    }

    /** The newest version that holds for training of this day. */
    public Optional<RuleSet> inForce(LocalDate day) {
        return all().stream()
                .filter(rules -> rules.covers(day) && !rules.effective().isAfter(day))
                .max(Comparator.comparingInt(RuleSet::version));
    }

    /** The rules whose cycle has this academic year: as they are today, and of another year as they were when it ended or began. */
    public Optional<RuleSet> ofYear(int year) {
        return all().stream()
                .filter(rules -> rules.covers(rules.academicYear(year).from()))
                .findFirst()
                .flatMap(rules -> inForce(nearest(rules.academicYear(year))));
    }

    /** One version, in force or not. */
    public Optional<RuleSet> version(Id<RuleSet> id, int version) {
        return versions(id).stream().filter(rules -> rules.version() == version).findFirst();
    }

    /** All versions of one rule set, the newest first; empty when there is no such set. */
    public List<RuleSet> versions(Id<RuleSet> id) {
        return all().stream()
                .filter(rules -> rules.id().equals(id))
                .sorted(Comparator.comparingInt(RuleSet::version).reversed())
                .toList();
    }

    private LocalDate nearest(AcademicYear year) {
        LocalDate today = CountyTime.today(clock);
        if (today.isBefore(year.from())) {
            return year.from();
        }
        return year.contains(today) ? today : year.until().minusDays(1);
    }

    /**
     * Installs a version; repeated, nothing happens.
     *
     * @throws Refused.Invalid when the rules are not consistent or overlap those of another cycle
     * @throws Refused.Conflict when this version is installed with other content
     */
    public void install(RuleSet rules) {
        RuleCheck.require(rules, read().sets());
        Inserts.isNew(stored, Installed.of(rules));
        if (!read().sets().contains(rules)) {
            throw new Refused.Conflict("refused.credits.rules.version", rules.nameZh(), rules.version());
        }
    }

    private Known read() {
        List<RuleSet> sets = stored.find().sort(ascending("_id")).into(new ArrayList<>()).stream()
                .map(Installed::rules)
                .sorted(Comparator.comparing(RuleSet::from).thenComparing(RuleSet::version))
                .toList();
        known = new Known(sets, clock.instant());
        return known;
    }
}
