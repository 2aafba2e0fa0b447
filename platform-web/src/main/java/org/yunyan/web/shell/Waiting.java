package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;

/** Looks each second whether something that goes on behind a screen is done, as long as it goes on and the screen is there. */
public final class Waiting {

    private static final int A_SECOND = 1_000;
    private static final int NEVER = -1;

    private final Component screen;
    private final BooleanSupplier goesOn;
    private final Runnable show;
    private final Runnable ended;
    private Registration looking;

    /** @param show called each second, and once more when it is done */
    public Waiting(Component screen, BooleanSupplier goesOn, Runnable show) {
        this(screen, goesOn, show, () -> {});
    }

    /**
     * @param show called each second, and once more when it is done
     * @param ended called once when nobody looks each second any longer
     */
    public Waiting(Component screen, BooleanSupplier goesOn, Runnable show, Runnable ended) {
        this.screen = screen;
        this.goesOn = goesOn;
        this.show = show;
        this.ended = ended;
        screen.addDetachListener(left -> stop());
    }

    /** Looks now, and goes on looking as long as there is something to wait for. */
    public void look() {
        boolean more = goesOn.getAsBoolean();
        show.run();
        if (!more) {
            stop();
        } else if (looking == null) {
            screen.getUI().ifPresent(this::poll);
        }
    }

    private void poll(UI ui) {
        ui.setPollInterval(A_SECOND);
        looking = ui.addPollListener(second -> look());
    }

    private void stop() {
        if (looking != null) {
            ended.run();
            looking.remove();
            looking = null;
            screen.getUI().ifPresent(ui -> ui.setPollInterval(NEVER));
        }
    }
}
