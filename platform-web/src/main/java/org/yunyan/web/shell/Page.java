package org.yunyan.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page loads: Vaadin's base and, over it, our own look. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://styles/yunyan.css")
@StyleSheet("context://styles/shell.css")
@StyleSheet("context://styles/parts.css")
@StyleSheet("context://styles/teacher.css")
@StyleSheet("context://styles/studio.css")
@StyleSheet("context://styles/claims.css")
@StyleSheet("context://styles/print.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Page implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "images/mark.svg", "any");
        settings.addMetaTag("theme-color", "#0F766E");
    }
}
