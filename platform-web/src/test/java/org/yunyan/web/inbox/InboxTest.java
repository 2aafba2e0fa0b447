package org.yunyan.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageKind;
import org.yunyan.messages.Messages;
import org.yunyan.web.ScreenTest;

class InboxTest extends ScreenTest {

    @Autowired
    private Messages messages;

    @Autowired
    private Clock clock;

    @Test
    void aMessageSaysWhatHappenedAndStaysHerOwn() {
        Actor ma = enter("ma-inbox", "马燕", Role.TEACHER);
        enter("lu-inbox", "陆秋", Role.TEACHER);
        messages.send(
                Message.to(ma.person(), "credited:x", MessageKind.CREDITED, "x", clock.instant(), "大单元教学设计", "0.25"));

        signIn("ma-inbox");
        navigate(InboxScreen.class);
        assertThat(text()).contains("《大单元教学设计》已计入 0.25 学分", "标为已读");

        signIn("lu-inbox");
        navigate(InboxScreen.class);
        assertThat(text()).contains("收件箱").doesNotContain("大单元教学设计");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
