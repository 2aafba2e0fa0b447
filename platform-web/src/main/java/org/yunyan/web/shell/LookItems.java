package org.yunyan.web.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yunyan.identity.Preferences;
import org.yunyan.web.language.Words;

/** The choices of language, elder mode and theme in a menu, with the ones in force ticked. */
final class LookItems {

    /** Each language under its own name, so that whoever is lost finds hers. */
    static final Map<String, String> LANGUAGES = languages();

    private final Looks looks;
    private final Preferences look;

    LookItems(Looks looks, Preferences look) {
        this.looks = looks;
        this.look = look;
    }

    void addTo(SubMenu menu) {
        LANGUAGES.forEach((tag, name) -> {
            MenuItem item = item(menu, name, tag.equals(look.language()), look.elder(), tag, look.theme());
            item.getElement().setAttribute("lang", tag);
        });
        menu.addSeparator();
        item(menu, Words.say("shell.elder"), look.elder(), !look.elder(), look.language(), look.theme());
        menu.addSeparator();
        for (String theme : new String[] {"auto", "light", "dark"}) {
            String name = Words.say("shell.theme." + theme);
            item(menu, name, theme.equals(look.theme()), look.elder(), look.language(), theme);
        }
    }

    private MenuItem item(SubMenu menu, String name, boolean inForce, boolean elder, String language, String theme) {
        MenuItem item = menu.addItem(name, tap -> looks.choose(new Preferences(language, elder, theme)));
        item.setCheckable(true);
        item.setChecked(inForce);
        return item;
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("zh-CN", "简体中文");
        names.put("zh-TW", "繁體中文");
        names.put("en", "English");
        return names;
    }
}
