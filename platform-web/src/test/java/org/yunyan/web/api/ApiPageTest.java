package org.yunyan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that people read says the same as the document that programs read. */
class ApiPageTest {

    private static final Path PAGE = Path.of("../docs/api.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z]+ /\\S+)` \\| (?:`([a-z.]+)`)? ?\\|", Pattern.MULTILINE);

    @Test
    void everyAddressIsThereWithItsScope() throws IOException {
        Documented documented = new Documented(Description.DOCUMENT.getContentAsString(StandardCharsets.UTF_8));
        Map<String, String> expected = new TreeMap<>();
        for (String operation : documented.operations()) {
            String[] parts = operation.split(" ");
            var scopes = documented.scopes(documented.operation(parts[0].toLowerCase(Locale.ROOT), parts[1]));
            expected.put(operation, String.join(" ", scopes));
        }
        Map<String, String> told = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> told.put(row.group(1), row.group(2) == null ? "" : row.group(2)));

        assertThat(told).isEqualTo(expected);
    }
}
