package org.yunyan.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole platform in one process: store, index, rooms, screens and API behind one port. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Yunyan {

    public static void main(String[] arguments) {
        SpringApplication.run(Yunyan.class, arguments);
    }
}
