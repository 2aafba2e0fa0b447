package org.yunyan.triage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;
import org.yunyan.study.DeviceMark;

/** What is noted on the way so that it can be compared later: devices, clashes and texts. */
final class NotedStore {

    private static final String ID = "_id";
    private static final String DAY = "day";
    private static final String MARK = "mark";
    private static final String PERSON = "person";
    private static final String PERSONS = "persons";
    private static final String LOST = "lost";
    private static final String COUNT = "count";
    private static final String BANDS = "bands";
    private static final String AT = "at";
    private static final int CANDIDATES = 50;

    private final MongoCollection<DeviceDay> devices;
    private final MongoCollection<Clash> clashes;
    private final MongoCollection<Written> texts;

    NotedStore(MongoDatabase database) {
        devices = database.getCollection("triage_devices", DeviceDay.class);
        clashes = database.getCollection("triage_clashes", Clash.class);
        texts = database.getCollection("triage_texts", Written.class);
        Indexes.ensure(devices, "day", ascending(DAY, ID));
        Indexes.ensure(clashes, "day", ascending(DAY, ID));
        Indexes.ensure(clashes, "person_day", ascending(PERSON, DAY, ID));
        Indexes.ensure(texts, "bands_at", ascending(BANDS, AT, ID));
    }

    /** Who sat at a device on a day. */
    record Use(LocalDate day, DeviceMark device, Id<Person> person) {}

    void note(Collection<Use> uses) {
        if (!uses.isEmpty()) {
            var upsert = new UpdateOptions().upsert(true);
            devices.bulkWrite(
                    uses.stream()
                            .map(use -> new UpdateOneModel<DeviceDay>(
                                    eq(ID, DeviceDay.id(use.day(), use.device())),
                                    combine(
                                            setOnInsert(DAY, use.day()),
                                            setOnInsert(MARK, use.device().value()),
                                            addToSet(PERSONS, use.person())),
                                    upsert))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    /** Those of these device days on which there was more than one person. */
    List<DeviceDay> shared(Set<String> ids) {
        return devices.find(in(ID, ids)).into(new ArrayList<>()).stream()
                .filter(DeviceDay::isShared)
                .toList();
    }

    /** Adds a row unless there are enough for that day. */
    void note(Id<Person> person, LocalDate day, Clash.Lost lost) {
        String id = Clash.id(person, day);
        Inserts.isNew(() -> clashes.updateOne(
                and(eq(ID, id), lt(COUNT, Clash.MOST)),
                combine(setOnInsert(PERSON, person), setOnInsert(DAY, day), push(LOST, lost), inc(COUNT, 1)),
                new UpdateOptions().upsert(true)));
    }

    Map<Id<Person>, List<Clash>> clashes(Collection<Id<Person>> persons, LocalDate since) {
        return clashes.find(and(in(PERSON, persons), gte(DAY, since))).into(new ArrayList<>()).stream()
                .collect(Collectors.groupingBy(Clash::person));
    }

    void put(Written written) {
        texts.replaceOne(eq(ID, written.id()), written, new ReplaceOptions().upsert(true));
    }

    /** The earliest texts that may share wording with this one, and maybe itself. */
    List<Written> alike(Written written) {
        return texts.find(in(BANDS, written.bands()))
                .sort(ascending(AT, ID))
                .limit(CANDIDATES)
                .into(new ArrayList<>());
    }

    /** Deletes who sat where and what clashed before that day. */
    void forget(LocalDate before) {
        devices.deleteMany(lt(DAY, before));
        clashes.deleteMany(lt(DAY, before));
    }
}
