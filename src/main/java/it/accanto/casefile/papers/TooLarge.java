package it.accanto.casefile.papers;

import it.accanto.casefile.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says the limit to whoever went over it; the framework notices before our own code sees the file. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLarge {

    private final UploadLimits limits;

    TooLarge(UploadLimits limits) {
        this.limits = limits;
    }

    @ExceptionHandler
    ResponseEntity<Refusal.Body> tooLarge(MaxUploadSizeExceededException thrown) {
        Refusal refusal = Refusal.of(
                "file",
                "Il file è troppo grande: al massimo %d MB. Scansionatelo con meno punti per pollice o dividetelo."
                        .formatted(limits.perFile().toMegabytes()));
        return ResponseEntity.status(refusal.kind().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal.body());
    }
}
