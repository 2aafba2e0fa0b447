package org.yunyan.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SerialTest {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @RepeatedTest(20)
    void finds_every_single_wrong_character(RepetitionInfo time) {
        String right = Serial.random(new Random(time.getCurrentRepetition())).value();
        for (int place = 0; place < right.length(); place++) {
            for (char wrong : LETTERS.toCharArray()) {
                String typed = right.substring(0, place) + wrong + right.substring(place + 1);
                assertThat(Serial.read(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @RepeatedTest(20)
    void finds_every_two_characters_that_changed_places(RepetitionInfo time) {
        String right = Serial.random(new Random(time.getCurrentRepetition())).value();
        for (int one = 0; one < right.length() - 1; one++) {
            for (int other = one + 1; other < right.length() - 1; other++) {
                StringBuilder typed = new StringBuilder(right);
                typed.setCharAt(one, right.charAt(other));
                typed.setCharAt(other, right.charAt(one));
                assertThat(Serial.read(typed.toString()).isPresent())
                        .as(typed.toString())
                        .isEqualTo(typed.toString().equals(right));
            }
        }
    }

    @Test
    void reads_what_people_type() {
        Serial serial = Serial.random(new Random(7));
        String printed = serial.toString();
        assertThat(printed).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        String fullWidth = printed.chars()
                .map(letter -> letter == '-' ? '－' : letter + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(Stream.of(
                        printed, printed.toLowerCase(), printed.replace("-", " "), " " + printed + "\n", fullWidth))
                .allSatisfy(typed -> assertThat(Serial.read(typed)).contains(serial));
        assertThat(Stream.of(null, "", "-", "O0I1-LLLL-0000", printed + "2", "王小明"))
                .allSatisfy(typed -> assertThat(Serial.read(typed)).isEmpty());
    }

    @Test
    void is_not_guessed() {
        Random random = new Random(1);
        Set<String> many = Stream.generate(() -> Serial.random(random).value())
                .limit(100_000)
                .collect(Collectors.toSet());
        assertThat(many).hasSize(100_000);
    }
}
