/**
 * The frame around every screen: layout, theme, language and look of a person, and the parts that screens are made of. The
 * shell knows no area; areas add themselves with {@link com.vaadin.flow.router.Menu}.
 */
package org.yunyan.web.shell;
