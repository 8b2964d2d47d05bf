package it.accanto.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else and lets no exception pass to the server, which would log its words: what fell through leaves as a
 * refusal too. A webapp that does not exist is looked for as a file, and is not there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalsFromFilters extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsFromFilters.class);

    private final ObjectMapper json;

    RefusalsFromFilters(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException nobodyListens) {
            LOG.debug("A client went away before its answer");
        } catch (BadRequestException cannotBeRead) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        } catch (FileNotFoundException none) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        } catch (IOException | ServletException | RuntimeException thrown) {
            LOG.error("A request failed: {}", thrown.getClass().getName(), new Nameless(thrown));
            refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void refuse(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        RefusalBody.write(response, status, Sentences.of(status), json);
    }
}
