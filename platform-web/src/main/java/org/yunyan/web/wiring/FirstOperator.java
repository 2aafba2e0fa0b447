package org.yunyan.web.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Password;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Lets a first operator into an empty platform, since somebody has to enter everybody else. Her password is
 * {@code YUNYAN_ADMIN_PASSWORD}, or a random one in a file of the data folder that only the owner of the process reads.
 */
@Component
class FirstOperator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);
    private static final String LOGIN = "operator";
    private static final String PASSWORD_FILE = "first-operator.txt";
    private static final int SECRET_BYTES = 12;

    private final People people;
    private final Accounts accounts;
    private final Settings settings;
    private final Clock clock;

    FirstOperator(People people, Accounts accounts, Settings settings, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing on a platform that has a county. */
    void enter() {
        if (hasCounty()) {
            return;
        }
        Id<Organisation> county = Id.of("county");
        Id<Person> person = Id.of(LOGIN);
        people.register(List.of(new Organisation(
                county, OrganisationKind.COUNTY, settings.county(), null, List.of(county), false, List.of())));
        people.enter(List.of(
                new Person(person, LOGIN, LOGIN, county, List.of(county), null, CountyTime.today(clock), true)));
        String password = settings.adminPassword() == null ? random() : settings.adminPassword();
        accounts.open(List.of(Account.of(
                Id.of("account-" + LOGIN),
                LOGIN,
                Password.hash(password),
                person,
                List.of(new Grant(Role.ADMIN, county)))));
        if (settings.adminPassword() == null) {
            LOG.warn(
                    "The first operator signs in as {}; her password is in {}. She should change it and delete the file",
                    LOGIN,
                    written(password));
        }
    }

    private boolean hasCounty() {
        try {
            return people.county() != null;
        } catch (Refused.Missing empty) {
            return false;
        }
    }

    /** Logs are kept, copied and read by many; a file that one account may read is not. */
    private Path written(String password) {
        Path file = settings.folder(PASSWORD_FILE).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, password + System.lineSeparator());
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String random() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
