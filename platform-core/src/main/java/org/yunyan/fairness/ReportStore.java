package org.yunyan.fairness;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/** The reports by unit and days. They can be thrown away and made again. */
final class ReportStore {

    private static final String ID = "_id";

    private final MongoCollection<HealthReport> reports;

    ReportStore(MongoDatabase database) {
        reports = database.getCollection("health-reports", HealthReport.class);
    }

    void put(HealthReport report) {
        reports.replaceOne(eq(ID, report.id()), report, new ReplaceOptions().upsert(true));
    }

    Optional<HealthReport> find(Id<Organisation> unit, int days) {
        return Optional.ofNullable(
                reports.find(eq(ID, HealthReport.id(unit, days))).first());
    }
}
