package org.yunyan.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** What a course can begin from: what the platform brings along, and what a trainer has kept of her own. */
public final class Templates {

    private static final int NAME = 60;

    private final TemplateStore store;
    private final Catalogue catalogue;
    private final Clock clock;
    private final List<Template> shipped = Shipped.all();

    Templates(TemplateStore store, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Those of the platform, then her own. */
    public List<Template> of(Actor trainer) {
        trainer.require(Role.TRAINER);
        List<Template> all = new ArrayList<>(shipped);
        all.addAll(store.of(trainer.person()));
        return all;
    }

    /** Begins a course of hers with what is in a template. */
    public Course begin(Actor trainer, Id<Template> id) {
        trainer.require(Role.TRAINER);
        Template template = shipped.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> store.find(trainer.person(), id))
                .orElseThrow(() -> new Refused.Missing("refused.library.template"));
        return catalogue.begin(trainer, template.content());
    }

    /** Keeps the draft of a course that she writes as a template of her own. */
    public Template keep(Actor author, Id<Course> id, String name) {
        Course course = catalogue.written(author, id);
        if (name == null || name.isBlank() || name.length() > NAME) {
            throw new Refused.Invalid("refused.library.templateName", NAME);
        }
        if (store.count(author.person()) >= TemplateStore.MOST) {
            throw new Refused.Invalid("refused.library.templates", TemplateStore.MOST);
        }
        Template template = new Template(Id.fresh(), author.person(), name.strip(), course.draft(), clock.instant());
        store.insert(template);
        return template;
    }

    /** Lets a template of her own go; courses that began from it stay. */
    public void drop(Actor trainer, Id<Template> id) {
        if (!store.remove(trainer.person(), id)) {
            throw new Refused.Missing("refused.library.template");
        }
    }
}
