package org.yunyan.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.yunyan.people.People;
import org.yunyan.seeds.DemoCounty;
import org.yunyan.seeds.DemoPerson;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.LookSwitch;
import org.yunyan.web.shell.Looks;
import org.yunyan.web.wiring.Health;
import org.yunyan.web.wiring.Settings;

/**
 * The way in: the county's name, a form that password managers know, the outside provider where there is one, and in demo
 * mode the demo people, one tap each. Language and elder mode can be chosen before.
 */
@Route("login")
@AnonymousAllowed
@JavaScript("context://js/signin.js")
final class SignInScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OUTSIDE = "/oauth2/authorization/outside";

    private final Main side = new Main();
    private final Div column = new Div();
    private final SignInForm form = new SignInForm();
    private final Div no = new Div();

    SignInScreen(Settings settings, DemoPeople demoPeople, Looks looks, People people, Health health) {
        addClassName("yy-signin");
        no.addClassName("yy-signin-no");
        no.getElement().setAttribute("role", "alert");
        no.setVisible(false);
        column.addClassName("yy-signin-form");
        column.add(new H1(Words.say("signin.title")), no, form);
        if (settings.oidc().issuer() != null) {
            Anchor outside = new Anchor(OUTSIDE, Words.say("signin.outside"));
            outside.setRouterIgnore(true);
            column.add(outside);
        }
        if (health.planted() < 100) {
            column.add(new PlantingNotice(health));
        }
        var demo = demoPeople.list();
        if (!demo.isEmpty()) {
            column.add(demo(demo));
        }
        side.addClassName("yy-signin-side");
        side.add(new LookSwitch(looks), column);
        add(county(name(people, settings)), side);
    }

    /** The county's own name, once it is entered. */
    private static String name(People people, Settings settings) {
        try {
            return Words.authored(people.county().name());
        } catch (Refused.Missing empty) {
            return Words.authored(settings.county());
        }
    }

    private static Component county(String county) {
        Span mark = new Span("云");
        mark.addClassName("yy-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Div brand = new Div(mark, new Span(Words.say("signin.county", county)));
        brand.addClassName("yy-signin-brand");
        Div promise = new Div(new Span(Words.say("signin.promise")), new Paragraph(Words.say("signin.promise.more")));
        promise.addClassName("yy-signin-promise");
        Section part = new Section(brand, promise);
        part.addClassName("yy-signin-county");
        part.getElement().setAttribute("aria-label", Words.say("signin.county", county));
        return part;
    }

    private Component demo(java.util.List<DemoPerson> people) {
        Div list = new Div();
        list.addClassName("yy-demo-people");
        people.forEach(person -> list.add(door(person)));
        Div demo = new Div(new H2(Words.say("signin.demo")), new Paragraph(Words.say("signin.demo.why")), list);
        demo.addClassName("yy-demo");
        return demo;
    }

    private NativeButton door(DemoPerson person) {
        NativeButton door = new NativeButton();
        door.addClassName("yy-demo-person");
        door.add(
                new Span(Words.authored(person.name())),
                new Span(Words.of(person.role()) + " · " + Words.authored(person.unit())));
        door.addClickListener(tap -> form.send(person.login(), DemoCounty.PASSWORD));
        return door;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Map<String, java.util.List<String>> why =
                entering.getLocation().getQueryParameters().getParameters();
        if (why.containsKey("stale")) {
            say(Words.say("signin.stale"));
        } else if (why.containsKey("wait")) {
            String seconds = why.get("wait").getFirst().replaceAll("\\D", "");
            say(Words.say("signin.wait", seconds.isEmpty() ? "60" : seconds));
        } else if (why.containsKey("unknown")) {
            say(Words.say("signin.unknown"));
        } else if (why.containsKey("error")) {
            say(Words.say("signin.wrong"));
        }
    }

    private void say(String sentence) {
        no.setText(sentence);
        no.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return Words.say("signin.title") + " · " + Words.say("shell.product");
    }
}
