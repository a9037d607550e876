package clinic.frontdoor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(FrontDoorProperties.class)
public class FrontDoor {

    public static void main(String[] args) {
        SpringApplication.run(FrontDoor.class, args);
    }
}
