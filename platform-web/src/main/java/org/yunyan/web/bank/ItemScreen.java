package org.yunyan.web.bank;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemState;
import org.yunyan.bank.Scope;
import org.yunyan.identity.Actor;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.why.Reasons;

/** One question of the bank: its author changes it, everybody else reads it; below it what the answers say. */
@Route(value = "bank/item/:item", layout = MainLayout.class)
@RolesAllowed({"TRAINER", "OFFICER", "ADMIN"})
@StyleSheet("context://styles/exams.css")
final class ItemScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Bank bank;
    private final Skills skills;
    private final Div content = new Div();
    private final Div lacks = new Div();
    private final ComboBox<Skill> skill = new ComboBox<>(Words.say("bank.column.skill"));
    private final IntegerField difficulty = new IntegerField(Words.say("bank.field.difficulty"));
    private final MultiSelectComboBox<Stage> stages = new MultiSelectComboBox<>(Words.say("bank.field.stages"));
    private final Select<Subject> subject = new Select<>();
    private Item item;
    private WordingFields fields;

    ItemScreen(CurrentActor currentActor, Bank bank, Skills skills) {
        super("bank.item");
        this.actor = currentActor.get();
        this.bank = bank;
        this.skills = skills;
        head().back(BankNavigation.BANK, Words.say("bank.title"));
        content.addClassName("yy-stack");
        lacks.getElement().setAttribute("role", "alert");
        skill.setItems(skills.framework());
        skill.setItemLabelGenerator(one -> Reasons.name(one, Words.locale()));
        difficulty.setMin(Draw.EASIEST);
        difficulty.setMax(Draw.HARDEST);
        difficulty.setStepButtonsVisible(true);
        difficulty.setHelperText(Words.say("bank.field.difficulty.how"));
        stages.setItems(Stage.values());
        stages.setItemLabelGenerator(Words::of);
        stages.setHelperText(Words.say("bank.field.stages.how"));
        subject.setLabel(Words.say("bank.field.subject"));
        subject.setItems(Subject.values());
        subject.setItemLabelGenerator(Words::of);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            Id<Item> id = Id.of(entering.getRouteParameters().get("item").orElseThrow());
            show(bank.item(actor, id));
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Item shown) {
        item = shown;
        boolean editable = item.author().equals(actor.person());
        content.removeAll();
        lacks.removeAll();
        Div chips = new Div(
                new Chip(Words.of(item.wording().kind())),
                new Chip(Words.of(item.state()), item.state() == ItemState.ACTIVE ? Chip.Tone.ACCENT : Chip.Tone.PLAIN),
                new Chip(Words.say("bank.version", item.version(), item.authorName())));
        chips.addClassName("yy-chips");
        fields = new WordingFields(item.wording(), editable);
        skills.framework().stream()
                .filter(one -> one.id().equals(item.scope().skill()))
                .findFirst()
                .ifPresent(skill::setValue);
        difficulty.setValue(item.scope().difficulty());
        stages.setValue(item.scope().stages());
        subject.setValue(item.scope().subject());
        skill.setReadOnly(!editable);
        difficulty.setReadOnly(!editable);
        stages.setReadOnly(!editable);
        subject.setReadOnly(!editable);
        Div about = new Div(skill, difficulty, stages, subject);
        about.addClassName("bank-filters");
        content.add(chips, fields, about, lacks);
        if (editable) {
            content.add(actions());
        }
        content.add(new ItemFigures(item, bank.statistics(actor, item.id())));
    }

    private Component actions() {
        Button save =
                new Button(Words.say(item.state() == ItemState.ACTIVE ? "bank.save.version" : "bank.save"), tap -> {
                    if (save()) {
                        Notices.done(Words.say("bank.saved"));
                    }
                });
        Div actions = new Div();
        actions.addClassName("exam-ending");
        if (item.state() == ItemState.ACTIVE) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button retire =
                    new Button(Words.say("bank.retire"), tap -> show(bank.retire(actor, item.id(), item.revision())));
            retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(save, retire);
        } else {
            Button use = new Button(Words.say("bank.activate"), tap -> activate());
            use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(use, save);
        }
        return actions;
    }

    private void activate() {
        if (save() && complete()) {
            show(bank.activate(actor, item.id(), item.revision()));
            Notices.done(Words.say("bank.activated"));
        }
    }

    private boolean save() {
        if (item.state() == ItemState.ACTIVE && !complete()) {
            return false;
        }
        Scope scope = new Scope(
                skill.getValue() == null ? null : skill.getValue().id(),
                Objects.requireNonNullElse(difficulty.getValue(), Scope.USUAL),
                stages.getValue(),
                subject.getValue());
        show(bank.save(actor, item.id(), item.revision(), fields.wording(), scope));
        return true;
    }

    private boolean complete() {
        List<String> missing = fields.wording().lacks();
        lacks.removeAll();
        if (!missing.isEmpty()) {
            UnorderedList list = new UnorderedList();
            missing.forEach(key -> list.add(new ListItem(Words.say(key))));
            lacks.add(list);
        }
        return missing.isEmpty();
    }
}
