package org.yunyan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts authored Markdown before its headings, but never inside a fenced block. */
final class Sections {

    private static final Pattern HEADING = Pattern.compile("#{1,3} .*");

    private Sections() {}

    static List<String> of(String markdown) {
        var sections = new ArrayList<String>();
        var section = new StringBuilder();
        boolean fenced = false;
        for (String line :
                markdown == null ? List.<String>of() : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            }
            if (!fenced
                    && HEADING.matcher(line).matches()
                    && !section.toString().isBlank()) {
                sections.add(section.toString());
                section.setLength(0);
            }
            section.append(line).append('\n');
        }
        if (sections.isEmpty() || !section.toString().isBlank()) {
            sections.add(section.toString());
        }
        return List.copyOf(sections);
    }
}
