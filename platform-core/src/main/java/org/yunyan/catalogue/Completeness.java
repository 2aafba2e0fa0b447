package org.yunyan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunyan.shared.Id;

/** What a reviewer should not have to ask for: everything that a learner, the index and the credit rules will need. */
final class Completeness {

    private final Content content;
    private final Map<Id<Media>, Media> media;
    private final List<Lack> lacks = new ArrayList<>();

    private Completeness(Content content, Map<Id<Media>, Media> media) {
        this.content = content;
        this.media = media;
    }

    /** @param media those of the content's files that exist */
    static List<Lack> of(Content content, Map<Id<Media>, Media> media) {
        return new Completeness(content, media).lacks();
    }

    private List<Lack> lacks() {
        need(isText(content.summary()), "lack.summary");
        need(!content.outcomes().isEmpty(), "lack.outcomes");
        need(content.subject() != null, "lack.subject");
        need(!content.stages().isEmpty(), "lack.stages");
        need(content.level() != null, "lack.level");
        need(content.mode() != null, "lack.mode");
        need(!content.skills().isEmpty(), "lack.skills");
        if (content.listing()) {
            need(content.units().isEmpty(), "lack.listingHasUnits");
        } else {
            need(content.hours().signum() > 0, "lack.hours");
            need(!content.needed().isEmpty(), "lack.units");
            content.units().forEach(this::look);
        }
        return List.copyOf(lacks);
    }

    private void look(Unit unit) {
        need(isText(unit.title()), "lack.unit.title");
        String title = unit.title() == null ? "" : unit.title();
        lookAtRecall(unit, title);
        switch (unit.kind()) {
            case VIDEO, AUDIO -> {
                need(isPlayable(unit), "lack.unit.media", title);
                need(unit.seconds() > 0, "lack.unit.seconds", title);
            }
            case DOCUMENT -> need(isText(unit.markdown()), "lack.unit.text", title);
            case SLIDES -> need(isSlides(unit), "lack.unit.slides", title);
            case TEST -> need(unit.exam() != null && !unit.exam().draws().isEmpty(), "lack.unit.draws", title);
            case TASK -> {
                need(isText(unit.markdown()), "lack.unit.text", title);
                need(unit.task() != null && !unit.task().rubric().isEmpty(), "lack.unit.rubric", title);
            }
            case QUIZ -> {
                need(!unit.questions().isEmpty(), "lack.unit.questions", title);
                for (int i = 0; i < unit.questions().size(); i++) {
                    look(unit.questions().get(i), title, i + 1);
                }
            }
        }
    }

    private void lookAtRecall(Unit unit, String title) {
        for (int i = 0; i < unit.recall().size(); i++) {
            Recall point = unit.recall().get(i);
            need(!point.isBeyond(unit), "lack.unit.recall", title, i + 1, point.in(unit));
        }
    }

    private void look(Question question, String title, int number) {
        need(isText(question.prompt()), "lack.question.prompt", title, number);
        boolean choice =
                question.options().size() > 1 && question.options().stream().allMatch(Completeness::isText);
        need(choice, "lack.question.options", title, number);
        boolean answerable = !question.correct().isEmpty()
                && question.correct().stream()
                        .allMatch(index -> index < question.options().size());
        need(answerable, "lack.question.correct", title, number);
    }

    private boolean isPlayable(Unit unit) {
        Media file = unit.media() == null ? null : media.get(unit.media());
        String family = unit.kind() == UnitKind.VIDEO ? "video/" : "audio/";
        return file != null && file.type().startsWith(family);
    }

    private boolean isSlides(Unit unit) {
        Id<Media> slides = unit.playing().slides();
        Media file = slides == null ? null : media.get(slides);
        return file != null && file.type().equals("application/pdf") && unit.parts() > 0;
    }

    private void need(boolean there, String key, Object... arguments) {
        if (!there) {
            lacks.add(Lack.of(key, arguments));
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
