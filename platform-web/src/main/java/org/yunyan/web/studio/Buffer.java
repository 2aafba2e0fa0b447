package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the browser keeps of what is typed, from the first key until it is stored: over a closed lid, a lost line, another day. */
final class Buffer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Component desk;

    /** @param desk everything that is typed below it is kept, unless its field has no name */
    Buffer(Component desk, Actor actor, Id<Course> course) {
        this.desk = desk;
        desk.getElement().setAttribute("data-desk", actor.person() + ":" + course);
        desk.getElement().setAttribute("data-course", course.value());
    }

    /** Gives a field the name under which its text is kept. */
    static void watch(Component field, String name) {
        field.getElement().setAttribute("data-typed", name);
    }

    /** Tells the browser what is stored at the place that is shown, so that it forgets what it need not keep. */
    void stored(Map<String, Slots.Slot> slots) {
        ObjectNode hashes = JSON.createObjectNode();
        slots.forEach((name, slot) -> hashes.put(name, slot.value().hashCode()));
        desk.getElement().executeJs("window.yunyanStudio.stored(this, $0)", hashes.toString());
    }

    /** Asks what the browser still keeps from an earlier visit. */
    void ask(Consumer<List<Typed>> answer) {
        desk.getElement()
                .executeJs("return window.yunyanStudio.left(this)")
                .then(String.class, kept -> answer.accept(read(kept)));
    }

    /** What was typed in this visit is stored, or she has decided against it. */
    void settle() {
        desk.getElement().executeJs("window.yunyanStudio.settle(this)");
    }

    void forget(List<Typed> typed) {
        ArrayNode all = JSON.createArrayNode();
        typed.forEach(one -> all.add(one.id()));
        desk.getElement().executeJs("window.yunyanStudio.forget(this, $0)", all.toString());
    }

    /** What a browser sends; whatever is malformed is left out. */
    static List<Typed> read(String json) {
        List<Typed> typed = new ArrayList<>();
        for (JsonNode one : JSON.readTree(json)) {
            if (one.path("field").isString() && one.path("value").isString()) {
                typed.add(new Typed(
                        one.path("id").asString(""),
                        one.get("field").asString(),
                        one.get("value").asString(),
                        one.path("base").asInt(),
                        one.path("at").asLong()));
            }
        }
        return typed;
    }
}
