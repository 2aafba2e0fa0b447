package org.yunyan.delivery;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * The robot of a unit's chat group, which says there what we tell it.
 *
 * @param unit whose group it is
 * @param name as its people call the group
 * @param url where it takes messages; as good as a key, so it is shown to nobody
 * @param secret by which messages are signed; null when the robot asks for none
 * @param courses whether it announces new courses
 * @param weekly whether it sums up the week
 */
public record Robot(
        @BsonId String id,
        Id<Organisation> unit,
        String name,
        Make make,
        String url,
        String secret,
        boolean courses,
        boolean weekly,
        Instant since) {

    /** Whose robot it is, by which its messages are written and signed. */
    public enum Make {
        /** 企业微信: the key is part of the address. */
        WECOM,
        /** 钉钉: time and signature are put behind the address. */
        DINGTALK,
        /** 飞书: time and signature are put into the message. */
        FEISHU
    }

    /** Hides what is as good as a key, since robots end up in logs. */
    @Override
    public String toString() {
        return "Robot[" + id + " of " + unit + ", " + make + ", " + name + "]";
    }
}
