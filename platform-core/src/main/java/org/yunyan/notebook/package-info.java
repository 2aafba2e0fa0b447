/**
 * What somebody wrote down for herself while studying (笔记): bookmarks and notes, each at a second, section or page. Nobody else
 * ever sees them.
 *
 * <p>{@link org.yunyan.notebook.Notebook} is the way in.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "people", "identity", "catalogue", "study"})
package org.yunyan.notebook;
