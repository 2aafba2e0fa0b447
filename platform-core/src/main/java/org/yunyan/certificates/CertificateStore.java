package org.yunyan.certificates;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** A document a certificate; what was certified is never written again. */
final class CertificateStore {

    private static final String ID = "_id";
    private static final String MATTER = "matter";
    private static final String PERSON = "person";
    private static final String KIND = "kind";
    private static final String SUBJECT = "subject";
    private static final String AWARD_KEY = "entries.awardKey";
    private static final String ISSUED_AT = "issuedAt";
    private static final String LIST = "statusList";
    private static final String INDEX = "statusIndex";
    private static final String SPOILT = "spoilt";
    private static final String CORRECTED_AT = "correctedAt";
    private static final String REVOCATION = "revocation";
    private static final String PROPOSED = "proposed";
    private static final String PENDING = "pending";
    private static final int BATCH = 100;

    private final MongoCollection<Certificate> certificates;
    private final MongoCollection<Document> places;

    CertificateStore(MongoDatabase database) {
        certificates = database.getCollection("certificates", Certificate.class);
        places = database.getCollection("certificates");
        Indexes.ensureUnique(certificates, "matter", ascending(MATTER));
        Indexes.ensureUnique(certificates, "place", ascending(LIST, INDEX));
        Indexes.ensure(certificates, "spoilt", ascending(LIST, SPOILT, ID));
        Indexes.ensure(certificates, "person_newest", compoundIndex(ascending(PERSON), descending(ISSUED_AT, ID)));
        Indexes.ensure(certificates, "proposed", ascending(PROPOSED, ISSUED_AT, ID));
        Indexes.ensure(certificates, "pending", ascending(PENDING, ISSUED_AT, ID));
    }

    Optional<Certificate> find(Serial serial) {
        return Optional.ofNullable(
                certificates.find(eq(ID, Id.of(serial.value()))).first());
    }

    Optional<Certificate> byMatter(String matter) {
        return Optional.ofNullable(certificates.find(eq(MATTER, matter)).first());
    }

    /** False when its serial, its place or its matter is taken. */
    boolean add(Certificate certificate) {
        return Inserts.isNew(certificates, certificate);
    }

    /** How many there are, roughly: to choose a status list with room. */
    long roughly() {
        return certificates.estimatedDocumentCount();
    }

    Page<Certificate> of(Id<Person> person, int offset, int limit) {
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Certificate> items = certificates
                .find(eq(PERSON, person))
                .sort(descending(ISSUED_AT, ID))
                .skip(Math.max(0, offset))
                .limit(most)
                .into(new ArrayList<>());
        return new Page<>(items, certificates.countDocuments(eq(PERSON, person)), offset, most);
    }

    /** The latest of this person about the same. */
    Optional<Certificate> newest(Id<Person> person, CertificateKind kind, String subject) {
        return Optional.ofNullable(certificates
                .find(and(eq(PERSON, person), eq(KIND, kind), eq(SUBJECT, subject)))
                .sort(descending(ISSUED_AT, ID))
                .first());
    }

    /** Those of hers that name this award and were not corrected yet. */
    List<Certificate> naming(Id<Person> person, String awardKey) {
        return certificates
                .find(and(eq(PERSON, person), eq(AWARD_KEY, awardKey), eq(CORRECTED_AT, null)))
                .into(new ArrayList<>());
    }

    /** What it is now; empty when somebody noted it before. */
    Optional<Certificate> correct(Certificate certificate, Instant at) {
        return changed(
                and(eq(ID, certificate.id()), eq(CORRECTED_AT, null)),
                combine(set(CORRECTED_AT, at), set(SPOILT, true), set(PENDING, true)));
    }

    /** Empty when somebody has proposed it before. */
    Optional<Certificate> propose(Certificate certificate, Revocation revocation) {
        return changed(
                and(eq(ID, certificate.id()), eq(REVOCATION, null)),
                combine(set(REVOCATION, revocation), set(PROPOSED, true)));
    }

    /** Empty when the proposal is gone or done. */
    Optional<Certificate> revoke(Certificate certificate, Revocation revocation) {
        return changed(
                and(eq(ID, certificate.id()), eq(PROPOSED, true)),
                combine(set(REVOCATION, revocation), set(PROPOSED, false), set(SPOILT, true), set(PENDING, true)));
    }

    /** Empty when there is no proposal. */
    Optional<Certificate> decline(Certificate certificate) {
        return changed(
                and(eq(ID, certificate.id()), eq(PROPOSED, true)),
                combine(set(REVOCATION, null), set(PROPOSED, false)));
    }

    List<Certificate> proposed() {
        return certificates
                .find(eq(PROPOSED, true))
                .sort(ascending(PROPOSED, ISSUED_AT, ID))
                .limit(Page.MOST)
                .into(new ArrayList<>());
    }

    List<Certificate> pending() {
        return certificates
                .find(eq(PENDING, true))
                .sort(ascending(PENDING, ISSUED_AT, ID))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    void settle(Certificate certificate) {
        certificates.updateOne(eq(ID, certificate.id()), set(PENDING, false));
    }

    /** How many of a list do not hold; as long as it stays, the list stays, since none ever holds again. */
    long spoiltOf(int list) {
        return certificates.countDocuments(and(eq(LIST, list), eq(SPOILT, true)));
    }

    BitSet spoilt(int list) {
        BitSet spoilt = new BitSet(StatusList.PLACES);
        places.find(and(eq(LIST, list), eq(SPOILT, true)))
                .projection(Projections.include(INDEX))
                .forEach(place -> spoilt.set(place.getInteger(INDEX)));
        return spoilt;
    }

    private Optional<Certificate> changed(Bson as, Bson change) {
        return Optional.ofNullable(certificates.findOneAndUpdate(
                as, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }
}
