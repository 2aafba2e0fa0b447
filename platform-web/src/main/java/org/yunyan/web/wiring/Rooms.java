package org.yunyan.web.wiring;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Opens every room of the core: each has one configuration of its own, named {@code …Room}, hidden in its package. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.yunyan",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.yunyan\\.\\w+\\.\\w+Room"))
class Rooms {}
