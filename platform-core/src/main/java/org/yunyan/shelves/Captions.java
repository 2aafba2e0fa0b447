package org.yunyan.shelves;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads WebVTT as far as its words go: cues with their second; notes, styles and whatever makes no sense are passed over. */
final class Captions {

    private static final Pattern TIMES = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})\\.\\d{3}\\s+-->\\s+.*");

    /**
     * What is said at a second.
     *
     * @param text plain, in one line
     */
    record Cue(int second, String text) {}

    private Captions() {}

    static List<Cue> of(String vtt) {
        List<Cue> cues = new ArrayList<>();
        for (String block : vtt.replaceAll("\uFEFF|\r(?=\n)", "").split("\\n[ \\t]*\\n")) {
            List<String> lines = block.strip().lines().toList();
            for (int i = 0; i < Math.min(2, lines.size()); i++) {
                Matcher times = TIMES.matcher(lines.get(i).strip());
                if (times.matches()) {
                    add(cues, second(times), lines.subList(i + 1, lines.size()));
                    break;
                }
            }
        }
        return List.copyOf(cues);
    }

    private static void add(List<Cue> cues, int second, List<String> lines) {
        String text = String.join(" ", lines).replaceAll("<[^>]*>", "").strip();
        if (!text.isEmpty()) {
            cues.add(new Cue(second, text));
        }
    }

    private static int second(Matcher times) {
        int hours = times.group(1) == null ? 0 : Integer.parseInt(times.group(1));
        return (hours * 60 + Integer.parseInt(times.group(2))) * 60 + Integer.parseInt(times.group(3));
    }
}
