package org.yunyan.web.deliveries;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.contact.Channel;
import org.yunyan.delivery.Deliveries;
import org.yunyan.delivery.DeliveryState;
import org.yunyan.delivery.Robot;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.web.ScreenTest;

/** What the operator sees of what left the platform, and what she decides about what did not arrive. */
class DeliveriesScreenTest extends ScreenTest {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MongoDatabase database;

    @Test
    void whatDidNotArriveSaysWhyInWordsAndIsDropped() {
        Actor admin = enter("cheng-deliveries", "程远", Role.ADMIN);
        Robot robot =
                deliveries.addRobot(admin, COUNTY, "县教研群", Robot.Make.WECOM, "https://203.0.113.7/hook", "", Set.of());
        // its name leads into our own network since
        database.getCollection("robots").updateOne(eq("_id", robot.id()), set("url", "https://127.0.0.1/hook"));
        deliveries.tryRobot(admin, robot.id());
        deliveries.drain();
        for (int tries = 0; tries < 200 && dead(admin) == 0; tries++) {
            pause();
        }

        signIn("cheng-deliveries");
        navigate(DeliveriesScreen.class);
        assertThat(text())
                .contains("“县教研群”已与云研连通。", "群：县教研群", "地址不允许：只能是公网的 https 地址", "重试", "放弃")
                .contains("未配置：请设置 YUNYAN_SMTP_HOST")
                .doesNotContain("127.0.0.1");

        String id = deliveries
                .in(admin, DeliveryState.DEAD, 0, 1)
                .items()
                .getFirst()
                .id();
        deliveries.drop(admin, id);
        navigate(DeliveriesScreen.class);
        assertThat(text()).contains("没有送不到的消息。");
        assertThat(deliveries.isReady(Channel.MAIL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://10.1.2.3/hook",
                "https://169.254.169.254/latest",
                "https://[::1]/hook",
                "https://[fd00::1]/hook",
                "http://203.0.113.7/hook",
                "https://somebody@203.0.113.7/hook"
            })
    void anAddressToWhichNothingCouldBeSentIsRefusedWhenItIsEntered(String url) {
        Actor admin = enter("cheng-deliveries", "程远", Role.ADMIN);
        int before = deliveries.robots(admin).size();
        signIn("cheng-deliveries");
        navigate(DeliveriesScreen.class);

        field("群名").setValue("内网群");
        field("机器人地址（Webhook）").setValue(url);
        find(Button.class).withText("添加").single().click();

        assertThat(field("机器人地址（Webhook）").isInvalid()).isTrue();
        assertThat(field("机器人地址（Webhook）").getErrorMessage()).contains("公网的 https 地址", "YUNYAN_PRIVATE_HOSTS");
        assertThat(deliveries.robots(admin)).hasSize(before);
        assertThat(field("机器人地址（Webhook）").getValue()).isEqualTo(url);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOfficerSeesTheRobotsAndNotWhatWentToWhom() {
        enter("wu-deliveries", "吴局", Role.OFFICER);
        signIn("wu-deliveries");
        navigate(DeliveriesScreen.class);

        assertThat(text()).contains("群机器人").doesNotContain("各渠道最近七天");
    }

    private int dead(Actor admin) {
        return deliveries.in(admin, DeliveryState.DEAD, 0, 1).items().size();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
