package org.yunyan.web;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;

/**
 * Screens without a browser, on the whole platform with the real store in a folder of its own. All tests of screens share
 * the one context that is described here; none adds to it. Each test invents its own people.
 */
@SpringBootTest(classes = Yunyan.class)
public abstract class ScreenTest extends SpringBrowserlessTest {

    protected static final Id<Organisation> COUNTY = Id.of("county");
    private static final Id<Organisation> ZONE = Id.of("test-zone");
    protected static final Id<Organisation> SCHOOL = Id.of("test-school");

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("yunyan-screens");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        registry.add("yunyan.data", folder::toString);
        registry.add("yunyan.demo", () -> "false");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Somebody of the test school with these roles on the county; repeated, she is the same. */
    protected final Actor enter(String login, String name, Role... roles) {
        List<Id<Organisation>> path = List.of(COUNTY, ZONE, SCHOOL);
        people.register(List.of(
                unit(COUNTY, OrganisationKind.COUNTY, null, List.of(COUNTY)),
                unit(ZONE, OrganisationKind.ZONE, COUNTY, List.of(COUNTY, ZONE)),
                unit(SCHOOL, OrganisationKind.SCHOOL, ZONE, path)));
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3, 4), Title.NONE, false);
        Id<Person> person = Id.of("person-" + login);
        people.enter(
                List.of(new Person(person, "N-" + login, name, SCHOOL, path, post, LocalDate.of(2015, 9, 1), true)));
        List<Grant> grants =
                Arrays.stream(roles).map(role -> new Grant(role, COUNTY)).toList();
        accounts.open(List.of(Account.of(Id.of("account-" + login), login, "-", person, grants)));
        return accounts.actor(login).orElseThrow();
    }

    /** A new visit of this person. */
    protected final void signIn(String login) {
        cleanVaadinEnvironment();
        List<SimpleGrantedAuthority> roles = accounts.actor(login).orElseThrow().grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role().name()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, roles));
        initVaadinEnvironment();
    }

    private static Organisation unit(
            Id<Organisation> id, OrganisationKind kind, Id<Organisation> parent, List<Id<Organisation>> path) {
        return new Organisation(id, kind, id.value(), parent, path, false, List.of(Stage.PRIMARY));
    }
}
