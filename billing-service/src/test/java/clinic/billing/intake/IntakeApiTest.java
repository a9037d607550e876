package clinic.billing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.billing.edi.EdiFiles;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

class IntakeApiTest {

    @Test
    void more_than_sixteen_megabytes_are_not_taken() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[EdiFiles.LARGEST + 1]);

        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> new IntakeApi(null, null).take("big.edi", request))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(413));
    }
}
