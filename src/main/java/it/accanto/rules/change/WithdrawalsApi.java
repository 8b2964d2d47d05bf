package it.accanto.rules.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.accanto.rules.Asking;
import it.accanto.rules.Catalogue;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions are taken back, and the decisions that are looked at again because of it are listed. */
@RestController
@RequestMapping("/api/rules/{key}")
@Tag(name = "Regole")
class WithdrawalsApi {

    private final Catalogue catalogue;
    private final Withdrawals withdrawals;
    private final Reviews reviews;
    private final Asking asking;

    WithdrawalsApi(Catalogue catalogue, Withdrawals withdrawals, Reviews reviews, Asking asking) {
        this.catalogue = catalogue;
        this.withdrawals = withdrawals;
        this.reviews = reviews;
        this.asking = asking;
    }

    @Operation(summary = "Ritirare la versione che decide in un giorno: torna il testo di prima, {from, reason}")
    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    Withdrawals.Done withdraw(@PathVariable String key, @RequestBody Withdrawals.Given given) {
        return withdrawals.withdraw(catalogue.fileOf(key), given, asking.person());
    }

    @Operation(summary = "Le decisioni che una versione nuova o ritirata ha fatto riguardare")
    @GetMapping("/reviews")
    List<ReviewTold.Line> reviews(@PathVariable String key) {
        return reviews.of(catalogue.fileOf(key)).stream()
                .map(ReviewTold.Line::of)
                .toList();
    }
}
