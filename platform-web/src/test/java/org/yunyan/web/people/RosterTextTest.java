package org.yunyan.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunyan.shared.Refused;

class RosterTextTest {

    private static final String ROSTER = "工号,姓名\nT001,王䶮\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void bothEncodingsOfChineseSpreadsheetsAreRead(String encoding) throws IOException {
        assertThat(read(ROSTER.getBytes(Charset.forName(encoding)))).isEqualTo(ROSTER);
    }

    @Test
    void bytesOfNoEncodingBecomeAMarkThatTheCheckNames() throws IOException {
        byte[] broken = ROSTER.getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 2] = (byte) 0xFF;

        assertThat(read(broken)).contains("\uFFFD").startsWith("工号");
    }

    @Test
    void aWorkbookIsToldFromText() {
        byte[] workbook = {'P', 'K', 3, 4, 20, 0};

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class, no -> assertThat(no.key()).isEqualTo("people.roster.workbook"));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> read(new byte[RosterText.mostBytes() + 1]))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class, no -> assertThat(no.key()).isEqualTo("people.roster.tooBig"));
    }

    private static String read(byte[] bytes) throws IOException {
        try (Reader text = RosterText.of(new ByteArrayInputStream(bytes))) {
            StringWriter all = new StringWriter();
            text.transferTo(all);
            return all.toString();
        }
    }
}
