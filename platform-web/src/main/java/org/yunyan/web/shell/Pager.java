package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.IntFunction;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;

/** The way to the pages before and after the one that is shown; which one that is stands in the address. */
public final class Pager extends Nav {

    private static final String PAGE = "page";

    /**
     * The ways that there are.
     *
     * @param area whose words it speaks: {@code <area>.pages}, {@code .newer} and {@code .older}
     * @param page that is shown, from 0
     * @param address of a page
     */
    public Pager(String area, int page, Page<?> found, IntFunction<String> address) {
        addClassName("yy-chips");
        getElement().setAttribute("aria-label", Words.say(area + ".pages"));
        if (page > 0) {
            add(new Anchor(address.apply(page - 1), Words.say(area + ".newer")));
        }
        if (found.offset() + found.items().size() < found.total()) {
            add(new Anchor(address.apply(page + 1), Words.say(area + ".older")));
        }
    }

    /** The page that an address asks for; the first for whatever is none, since people edit addresses. */
    public static int asked(QueryParameters address) {
        return asked(address, PAGE);
    }

    /** A small number that an address gives by this name; 0 for whatever is none. */
    public static int asked(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
