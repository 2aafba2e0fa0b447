package org.yunyan.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

final class AccountStore {

    private static final String ID = "_id";
    private static final String LOGIN = "login";
    private static final String PASSWORD = "passwordHash";
    private static final String PERSON = "person";
    private static final String GRANTS = "grants";
    private static final String GRANTED_ON = "grants.on";
    private static final String PREFERENCES = "preferences";

    private static final int BATCH = 1000;

    private final MongoCollection<Account> accounts;

    AccountStore(MongoDatabase database) {
        accounts = database.getCollection("accounts", Account.class);
        Indexes.ensureUnique(accounts, "login", ascending(LOGIN));
        Indexes.ensure(accounts, "person", ascending(PERSON, ID));
        Indexes.ensure(accounts, "granted_on", ascending(GRANTED_ON));
    }

    Optional<Account> find(Id<Account> id) {
        return Optional.ofNullable(accounts.find(eq(ID, id)).first());
    }

    Optional<Account> byLogin(String login) {
        return Optional.ofNullable(
                accounts.find(eq(LOGIN, Account.normalised(login))).first());
    }

    Optional<Account> of(Id<Person> person) {
        return Optional.ofNullable(
                accounts.find(eq(PERSON, person)).sort(ascending(ID)).first());
    }

    List<Account> ofAll(Collection<Id<Person>> people) {
        return accounts.find(in(PERSON, people)).into(new ArrayList<>());
    }

    /** Accounts with some role on the unit itself. */
    List<Account> on(Id<Organisation> unit) {
        return accounts.find(eq(GRANTED_ON, unit)).into(new ArrayList<>());
    }

    List<Account> byLogins(Collection<String> logins) {
        return accounts.find(in(LOGIN, logins)).into(new ArrayList<>());
    }

    /** Adds what is not there; what is there stays as it is. */
    void add(List<Account> opened) {
        for (int from = 0; from < opened.size(); from += BATCH) {
            insert(opened.subList(from, Math.min(from + BATCH, opened.size())));
        }
    }

    void remove(Collection<Id<Account>> ids) {
        accounts.deleteMany(in(ID, ids));
    }

    void setPassword(Id<Account> id, String hash) {
        accounts.updateOne(eq(ID, id), set(PASSWORD, hash));
    }

    void setGrants(Id<Account> id, List<Grant> grants) {
        accounts.updateOne(eq(ID, id), set(GRANTS, grants));
    }

    void setPreferences(Id<Account> id, Preferences preferences) {
        accounts.updateOne(eq(ID, id), set(PREFERENCES, preferences));
    }

    private void insert(List<Account> batch) {
        try {
            accounts.insertMany(batch, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (!Inserts.isTaken(failure)) {
                throw failure;
            }
            requireAllThere(batch);
        }
    }

    /** An account that is still missing now was refused for its login. */
    private void requireAllThere(List<Account> batch) {
        Set<Id<Account>> there = new HashSet<>();
        accounts.find(in(ID, batch.stream().map(Account::id).toList())).forEach(account -> there.add(account.id()));
        String missing = batch.stream()
                .filter(account -> !there.contains(account.id()))
                .map(Account::login)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refused.Conflict("refused.account.loginTaken", missing);
        }
    }
}
