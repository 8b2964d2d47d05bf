package it.accanto.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.accanto.casefile.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Form FORM = Form.of(
            """
            <form>
              <label for="name">Nome</label>
              <input id="name" type="text" cam-variable-name="name" cam-variable-type="String" required maxlength="20">
              <label for="startsOn">Inizio</label>
              <input id="startsOn" type="date" cam-variable-name="startsOn" cam-variable-type="String" data-not-after="today">
              <label for="endsOn">Fine</label>
              <input id="endsOn" type="date" cam-variable-name="endsOn" cam-variable-type="String" data-not-before="startsOn">
              <label for="months">Mesi</label>
              <input id="months" type="number" cam-variable-name="months" cam-variable-type="Integer" min="0" max="12">
              <label for="sure">Sicuro</label>
              <select id="sure" cam-variable-name="sure" cam-variable-type="Boolean"><option value="true">Sì</option></select>
              <label for="signs">Segnali</label>
              <select id="signs" multiple cam-variable-name="signs" cam-variable-type="String">
                <option value="A">a</option><option value="B">b</option>
              </select>
              <label for="other">Quale altro</label>
              <input id="other" type="text" cam-variable-name="other" cam-variable-type="String" required data-required-if="signs=B">
              <label for="code">Sigla</label>
              <input id="code" type="text" cam-variable-name="code" cam-variable-type="String" pattern="[a-z]{2}">
            </form>
            """);

    private static Map<String, Object> answers(Object... more) {
        Map<String, Object> answers = new HashMap<>(Map.of("name", "D'Angelo 😀 <script>"));
        for (int i = 0; i < more.length; i += 2) {
            answers.put((String) more[i], more[i + 1]);
        }
        return answers;
    }

    @Test
    void whatIsPossibleIsKeptExactly() {
        assertThat(FORM.checked(
                        answers("startsOn", "2026-11-01", "endsOn", "2027-01-31", "months", 5.0, "signs", "A"), TODAY))
                .containsEntry("name", "D'Angelo 😀 <script>")
                .containsEntry("endsOn", "2027-01-31")
                .containsEntry("months", 5)
                .containsEntry("sure", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name     |                        | Compilate il campo «Nome».
                    name     | '   '                  | Compilate il campo «Nome».
                    name     | abcdefghijklmnopqrstuv | Nel campo «Nome» scrivete al massimo 20 caratteri.
                    startsOn | 2026-11-22             | La data del campo «Inizio» non può venire dopo il 21/11/2026: correggetela.
                    startsOn | 31/12/2025             | Scrivete una data nel campo «Inizio», per esempio 2026-11-21.
                    startsOn | 2026-02-30             | Scrivete una data nel campo «Inizio», per esempio 2026-11-21.
                    signs    | C                      | Nel campo «Segnali» scegliete una delle voci dell'elenco.
                    signs    | A,C                    | Nel campo «Segnali» scegliete una delle voci dell'elenco.
                    signs    | B                      | Compilate il campo «Quale altro».
                    code     | ITA                    | Il campo «Sigla» non ha la forma richiesta: seguite l'esempio accanto al campo.
                    unasked  | x                      | Il modulo non ha il campo «unasked»: toglietelo e inviate di nuovo.
                    """)
    void whatIsNotIsRefusedByItsName(String field, String value, String sentence) {
        assertThatThrownBy(() -> FORM.checked(answers(field, value), TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> FORM.checked(answers("startsOn", "2026-11-20", "endsOn", "2026-11-19"), TODAY))
                .hasMessage("La data del campo «Fine» non può venire prima del 20/11/2026: correggetela.");
    }

    @Test
    void wrongTypesAreRefused() {
        assertThatThrownBy(() -> FORM.checked(answers("name", 7), TODAY))
                .hasMessage("Scrivete un testo nel campo «Nome».");
        assertThatThrownBy(() -> FORM.checked(answers("months", 1.5), TODAY))
                .hasMessage("Scrivete un numero intero nel campo «Mesi».");
        assertThatThrownBy(() -> FORM.checked(answers("months", "five"), TODAY))
                .hasMessage("Scrivete un numero intero nel campo «Mesi».");
        assertThatThrownBy(() -> FORM.checked(answers("months", 13), TODAY))
                .hasMessage("Nel campo «Mesi» il numero più grande possibile è 12.");
        assertThatThrownBy(() -> FORM.checked(answers("sure", "true"), TODAY))
                .hasMessage("Rispondete sì o no al campo «Sicuro».");
        assertThatThrownBy(() -> FORM.checked(answers("name", "a\u0000b"), TODAY))
                .hasMessageContaining("un carattere che non si può conservare");
    }
}
