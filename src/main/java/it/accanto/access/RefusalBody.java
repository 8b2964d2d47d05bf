package it.accanto.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.accanto.casefile.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** How a refusal is written where no controller and no resource answers. */
public final class RefusalBody {

    private RefusalBody() {}

    public static void write(HttpServletResponse response, int status, Refusal.Body body, ObjectMapper json)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body);
    }
}
