package it.accanto.transition;

import it.accanto.casefile.CaseFile;
import it.accanto.transition.PermitConversion.Result;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** With which outcome a case would close, as far as permit and prosieguo tell. */
@Component
public class TransitionOutcomes {

    private final PermitConversions conversions;
    private final ProsieguoRequests requests;

    TransitionOutcomes(PermitConversions conversions, ProsieguoRequests requests) {
        this.conversions = conversions;
        this.requests = requests;
    }

    /** Proposes it on the file; a person confirms it when the case is closed. */
    public void propose(CaseFile file) {
        Optional<PermitConversion> conversion = conversions.find(file.number());
        boolean prosieguo =
                requests.find(file.number()).filter(ProsieguoRequest::decreed).isPresent();
        outcome(conversion, prosieguo).ifPresent(file::proposeOutcome);
    }

    /** A converted permit comes first, then the prosieguo; a refusal counts only where nothing better is there. */
    static Optional<String> outcome(Optional<PermitConversion> conversion, boolean prosieguo) {
        Optional<Result> result = conversion.flatMap(PermitConversion::result);
        boolean issued = result.filter(Result.ISSUED::equals).isPresent();
        boolean integration = conversion
                .flatMap(PermitConversion::route)
                .filter(PermitRoute.INTEGRAZIONE_PROSIEGUO::equals)
                .isPresent();
        if (issued && !integration) {
            return Optional.of("PERMIT_CONVERTED");
        }
        return issued || prosieguo ? Optional.of("PROSIEGUO") : result.flatMap(TransitionOutcomes::ofPermit);
    }

    private static Optional<String> ofPermit(Result result) {
        return switch (result) {
            case KEPT -> Optional.of("PROTECTION_KEPT");
            case REFUSED -> Optional.of("CONVERSION_REFUSED");
            case PENDING -> Optional.of("CONVERSION_PENDING");
            default -> Optional.empty();
        };
    }
}
