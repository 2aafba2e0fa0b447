package org.yunyan.web.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Role;
import org.yunyan.web.wiring.Settings;

/** The six people of the demo county, one for each role. Outside demo mode there are none. */
@Component
final class DemoPeople {

    /** Known to everybody who reads the README; these accounts exist in demo mode only. */
    static final String PASSWORD = "yunyan-demo";

    private static final List<String> LOGINS =
            List.of("teacher", "trainer", "school", "supervisor", "officer", "admin");

    private final Settings settings;
    private final Accounts accounts;

    DemoPeople(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** @param login to sign in with */
    record DemoPerson(String login, String name, Role role) {}

    /** Those that can be signed in as now; nobody while the county is still being planted. */
    List<DemoPerson> list() {
        return settings.demo()
                ? LOGINS.stream()
                        .flatMap(login -> accounts.account(login).filter(Account::active).stream())
                        .map(account -> new DemoPerson(
                                account.login(), accounts.actorOf(account).name(), mostSpecial(account)))
                        .toList()
                : List.of();
    }

    private static Role mostSpecial(Account account) {
        return account.grants().stream()
                .map(grant -> grant.role())
                .max(Enum::compareTo)
                .orElse(Role.TEACHER);
    }
}
