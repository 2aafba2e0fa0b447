package org.yunyan.web.registry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** Addresses of the registry's screens, and the way through the tree that they share ({@code ?unit=}). */
public final class RegistryNavigation {

    public static final String REGISTRY = "registry";
    private static final Role[] OVERSEEING = {Role.OFFICER, Role.SUPERVISOR, Role.SCHOOL_ADMIN};

    private RegistryNavigation() {}

    /** The screen with that name. */
    public static String to(String name) {
        return REGISTRY + "/" + name;
    }

    /**
     * The unit that the address names, or else the largest that she works for.
     *
     * @throws Refused.Forbidden when she does not oversee it
     */
    public static Organisation unit(QueryParameters asked, Actor actor, People people) {
        Organisation unit = asked.getSingleParameter("unit")
                .map(id -> people.organisation(Id.of(id)))
                .orElseGet(() -> home(actor, people));
        actor.requireOversight(unit.path());
        return unit;
    }

    /** The largest unit that she works for. */
    public static Organisation home(Actor actor, People people) {
        return people.organisations(actor.units(OVERSEEING)).values().stream()
                .min(Comparator.comparingInt((Organisation unit) -> unit.path().size())
                        .thenComparing(Organisation::id))
                .orElseThrow(() -> new Refused.Forbidden("refused.role"));
    }

    /** Goes to an address with a query. */
    public static void go(UI ui, String address) {
        String[] parts = address.split("\\?", 2);
        ui.navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    /** An address made of a route and pairs of names and values; those that are null are left out. */
    public static String address(String route, Object... query) {
        StringBuilder address = new StringBuilder(route);
        for (int i = 0; i < query.length; i += 2) {
            if (query[i + 1] != null) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(query[i])
                        .append('=')
                        .append(URLEncoder.encode(query[i + 1].toString(), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    /** County › zone › school as far up as she may look, and the units below. */
    public static Component trail(
            Organisation place, Actor actor, People people, Function<Id<Organisation>, String> address) {
        Nav trail = new Nav();
        trail.addClassNames("yy-chips", "yy-no-print");
        trail.getElement().setAttribute("aria-label", Words.say("registry.units"));
        Map<Id<Organisation>, Organisation> above = people.organisations(place.path());
        place.path().stream()
                .map(above::get)
                .filter(unit -> unit != null && actor.oversees(unit.path()))
                .forEach(unit -> trail.add(
                        unit.id().equals(place.id())
                                ? new Chip(unit.name(), Chip.Tone.ACCENT)
                                : new Anchor(address.apply(unit.id()), unit.name())));
        below(place, people).forEach(unit -> trail.add(new Anchor(address.apply(unit.id()), "› " + unit.name())));
        return trail;
    }

    private static List<Organisation> below(Organisation place, People people) {
        return switch (place.kind()) {
            case COUNTY, ZONE ->
                people.children(place.id()).stream()
                        .filter(child -> child.kind() != OrganisationKind.GROUP)
                        .toList();
            case SCHOOL, GROUP -> List.of();
        };
    }
}
