package org.yunyan.web.journey;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a teacher's growth says of her skills. */
final class Gaps {

    private static final Pattern ROW = Pattern.compile("(.+)：([\\d.]+) / (\\d) 级");

    private final Visitor teacher;

    Gaps(Visitor teacher) {
        this.teacher = teacher;
    }

    /** Opens her growth and reads one skill. */
    Level of(String skill) {
        teacher.open("growth");
        List<String> rows = teacher.page().locator(".yy-skill > summary").allTextContents();
        for (String row : rows) {
            Matcher read = ROW.matcher(row.strip());
            if (read.matches() && read.group(1).equals(skill)) {
                return new Level(Double.parseDouble(read.group(2)), Integer.parseInt(read.group(3)));
            }
        }
        throw new AssertionError(skill + " is not among " + rows);
    }

    /** Opens her growth and reads what shows one skill, a line each. */
    List<String> proofs(String skill) {
        teacher.open("growth");
        return teacher.page()
                .locator(".yy-skill")
                .filter(new Locator.FilterOptions().setHasText(skill + "："))
                .locator("li")
                .allTextContents();
    }

    /** @param target what her post asks for */
    record Level(double evidenced, int target) {

        double gap() {
            return Math.max(0, target - evidenced);
        }
    }
}
