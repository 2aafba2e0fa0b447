package org.yunyan.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole platform on a port of its own, with a data folder of its own and the people of {@link Village}.
 * All tests with this annotation share one platform, since starting one takes long.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yunyan.demo=false",
            "yunyan.machine.client-secret=" + Platform.MACHINE_SECRET,
            "yunyan.posters[0].client-id=" + Platform.POSTER,
            "yunyan.posters[0].client-secret=" + Platform.POSTER_SECRET,
            "yunyan.posters[0].organiser=渝江师范学院"
        })
@ContextConfiguration(initializers = FreshData.class)
@Import(Village.class)
public @interface Platform {

    /** Of the machine client {@code yunyan-machine}. */
    String MACHINE_SECRET = "machine-secret-of-the-tests";

    /** The program of an organiser that may post evidence. */
    String POSTER = "university";

    String POSTER_SECRET = "poster-secret-of-the-tests";
}
