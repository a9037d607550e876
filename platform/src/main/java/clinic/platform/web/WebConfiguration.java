package clinic.platform.web;

import clinic.platform.security.SecurityConfiguration;
import clinic.platform.source.EventStoreConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Layout, assets, failures and request ids of every service. */
@AutoConfiguration(
        after = {SecurityConfiguration.class, EventStoreConfiguration.class},
        before = ErrorMvcAutoConfiguration.class)
@Import({Problems.class, LastResort.class, PlainJson.class})
public class WebConfiguration {

    @Bean
    Frame frame(Clock clock) {
        return new Frame(Navigation.load(), new Assets(), clock);
    }

    /** @param zone {@code office.zone}: where the people who read the screens are */
    @Bean
    WallClock wallClock(Clock clock, @Value("${office.zone:UTC}") ZoneId zone) {
        return new WallClock(clock, zone);
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        FilterRegistrationBean<TraceFilter> filter = new FilterRegistrationBean<>(new TraceFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    WebMvcConfigurer plainForms() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PlainForms());
            }
        };
    }

    @Bean
    WebMvcConfigurer assets() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations(Assets.LOCATIONS.stream()
                                .map(location -> "classpath:/" + location)
                                .toArray(String[]::new))
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).immutable());
            }
        };
    }
}
