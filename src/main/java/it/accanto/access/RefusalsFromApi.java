package it.accanto.access;

import it.accanto.casefile.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/** How errors leave our own API: as a refusal, with nothing of the inside. */
@RestControllerAdvice
class RefusalsFromApi {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsFromApi.class);

    private static final Set<Class<? extends Exception>> BAD_INPUT = Set.of(
            HttpMessageNotReadableException.class,
            DateTimeParseException.class,
            MultipartException.class,
            TypeMismatchException.class);

    @ExceptionHandler
    ResponseEntity<Refusal.Body> refused(Exception thrown) {
        return Refusal.behind(thrown)
                .map(refusal -> answer(refusal.kind().status(), refusal.body()))
                .orElseGet(() -> unforeseen(thrown));
    }

    /** Who asked has left before the answer was whole: nobody is there to be told, and nothing went wrong here. */
    @ExceptionHandler
    void left(AsyncRequestNotUsableException gone) {
        LOG.debug("Who asked left before the answer was whole");
    }

    private static ResponseEntity<Refusal.Body> unforeseen(Exception thrown) {
        int status = status(thrown);
        if (status == 500) {
            LOG.error("An act of the API failed: {}", thrown.getClass().getName(), new Nameless(thrown));
        }
        return answer(status, Sentences.of(status));
    }

    /** As JSON, whatever the client would rather have. */
    private static ResponseEntity<Refusal.Body> answer(int status, Refusal.Body body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static int status(Exception thrown) {
        if (thrown instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        if (BAD_INPUT.stream().anyMatch(kind -> kind.isInstance(thrown))) {
            return 400;
        }
        return thrown instanceof ConcurrencyFailureException ? 409 : 500;
    }

    /** What has no page and no endpoint. */
    @RestController
    static class Elsewhere implements ErrorController {

        @RequestMapping("/error")
        ResponseEntity<?> error(HttpServletRequest request) {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            int code = status instanceof Integer given ? given : HttpStatus.NOT_FOUND.value();
            String accepted = request.getHeader(HttpHeaders.ACCEPT);
            boolean typed = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                    .startsWith("/camunda/app/");
            return typed && accepted != null && accepted.startsWith(MediaType.TEXT_HTML_VALUE)
                    ? page(code)
                    : answer(code, Sentences.of(code));
        }

        /** Who typed an address into a browser reads a page, with a way back. */
        private static ResponseEntity<String> page(int code) {
            return ResponseEntity.status(code)
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(
                            """
                            <!doctype html>
                            <html lang="it"><head><meta charset="utf-8"><title>Accanto</title></head>
                            <body><main><h1>Accanto</h1><p>%s</p>
                            <p><a href="/camunda/app/welcome/default/">Torna alla pagina iniziale</a></p></main></body></html>
                            """
                                    .formatted(Sentences.of(code).message()));
        }
    }
}
