package org.yunyan.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * {@code java -jar yunyan-verifier.jar ledger.json [anchors.json …] [earlier ledgers …]}: says of each exported ledger whether
 * it is as it was written, or the first place where it is not. Files may come in any order; what they are they say themselves.
 * It ends with 0 when all is well, with 1 when something was changed, and with 2 when a file cannot be read.
 */
public final class Verifier {

    private static final int GOOD = 0;
    private static final int CHANGED = 1;
    private static final int UNREADABLE = 2;

    private final ResourceBundle words = ResourceBundle.getBundle("org.yunyan.verifier.words");
    private final PrintStream out;
    private final Roots roots = new Roots();
    private final List<Exported> ledgers = new ArrayList<>();

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** @param arguments the files */
    public static void main(String[] arguments) {
        System.exit(new Verifier(System.out).run(List.of(arguments)));
    }

    private int run(List<String> files) {
        if (files.isEmpty()) {
            say("usage");
            return UNREADABLE;
        }
        for (String file : files) {
            try {
                read(file);
            } catch (Broken broken) {
                return tell(file, broken);
            } catch (IOException | Json.Malformed | ArithmeticException unreadable) {
                say("unreadable", file, unreadable.getMessage());
                return UNREADABLE;
            }
        }
        for (Exported ledger : ledgers) {
            try {
                check(ledger);
            } catch (Broken broken) {
                return tell(ledger.person(), broken);
            }
        }
        return GOOD;
    }

    private void read(String file) throws IOException, Broken {
        Map<String, Object> content = Parts.object(Json.read(Files.readString(Path.of(file))), "format");
        switch (Parts.text(content, "format")) {
            case Exported.FORMAT -> ledgers.add(Exported.read(content));
            case Roots.FORMAT -> {
                roots.add(Parts.lines(content, "anchors"));
                say("anchors", file, roots.size());
            }
            default -> throw new Json.Malformed("format");
        }
    }

    private void check(Exported ledger) throws Broken {
        ledger.check(roots);
        for (Exported other : ledgers) {
            if (other.person().equals(ledger.person())) {
                ledger.goesOn(other);
            }
        }
        say("good", ledger.person(), ledger.entries().size(), ledger.counted());
        if (ledger.anchored() == 0) {
            say("open", ledger.entries().size());
        } else {
            say("anchored", ledger.anchored(), ledger.anchoredOn(roots));
            if (ledger.anchored() < ledger.entries().size()) {
                say("open", ledger.entries().size() - ledger.anchored());
            }
        }
    }

    private int tell(String what, Broken broken) {
        say("broken", what, MessageFormat.format(words.getString(broken.key()), String.valueOf(broken.place())));
        return CHANGED;
    }

    private void say(String key, Object... values) {
        Object[] plain = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = String.valueOf(values[i]);
        }
        out.println(MessageFormat.format(words.getString(key), plain));
    }
}
