package org.yunyan.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class JourneyTest {

    @Test
    void a_teacher_finds_what_is_missing_and_three_pushes_with_their_reasons(Town town) {
        for (Size size : Size.values()) {
            try (Visitor stranger = town.visitor(size)) {
                stranger.open("").picture("sign-in");
                assertThat(stranger.title()).hasText("登录");
            }
            try (Visitor teacher = town.visitor(size, "teacher")) {
                assertThat(teacher.title()).containsText("老师，您好");
                teacher.picture("home");
            }
        }
    }
}
