package org.yunyan.web.text;

import com.vaadin.flow.component.textfield.TextFieldBase;
import org.yunyan.web.language.Words;

/** Tells how long a text may be without cutting off anything that was typed or pasted. */
public final class Bounds {

    private Bounds() {}

    /** Whether what the field holds is short enough; where it is not, the field says so and keeps all of it. */
    public static boolean fits(TextFieldBase<?, String> field, int most) {
        int length = field.getValue().length();
        boolean fits = length <= most;
        field.setErrorMessage(fits ? "" : Words.say("shell.text.tooLong", most, length));
        field.setInvalid(!fits);
        return fits;
    }
}
