// Every text that dmn-js's table editor shows, in Italian: its translate module. What it does not know comes as it is.
const TEXTS = {
  When: 'Se', And: 'e', Then: 'Allora', Annotations: 'Fonte', Annotation: 'Fonte', Input: 'Condizione', Output: 'Risposta',
  'Add rule': 'Aggiungi una riga', 'Add rule above': 'Aggiungi una riga sopra', 'Add rule below': 'Aggiungi una riga sotto', 'Remove rule': 'Togli la riga', 'Move rule': 'Sposta la riga',
  'Copy rule': 'Copia la riga', 'Cut rule': 'Taglia la riga', 'Paste rule above': 'Incolla la riga sopra', 'Paste rule below': 'Incolla la riga sotto',
  'Add input': 'Aggiungi una condizione', 'Add input column left': 'Aggiungi una condizione a sinistra', 'Add input column right': 'Aggiungi una condizione a destra',
  'Add output': 'Aggiungi una risposta', 'Add output column left': 'Aggiungi una risposta a sinistra', 'Add output column right': 'Aggiungi una risposta a destra',
  'Remove input column': 'Togli la condizione', 'Remove output column': 'Togli la risposta', 'Copy input column': 'Copia la condizione', 'Copy output column': 'Copia la risposta',
  'Cut input column': 'Taglia la condizione', 'Cut output column': 'Taglia la risposta', 'Paste input column left': 'Incolla la condizione a sinistra',
  'Paste input column right': 'Incolla la condizione a destra', 'Paste output column left': 'Incolla la risposta a sinistra', 'Paste output column right': 'Incolla la risposta a destra',
  'Add predefined values': 'Aggiungi valori all’elenco', 'Predefined values': 'Valori dell’elenco', 'Custom values': 'Altri valori', 'Clear predefined values': 'Togli l’elenco', 'Add values': 'Aggiungi valori',
  'No values': 'Nessun valore', 'Set value': 'Scrivete il valore', Value: 'Valore', Values: 'Valori', '"value"': '"VALORE"', '"value", "value", ...': '"VALORE", "VALORE", …',
  'Strings must be in double quotes': 'Il valore va tra virgolette doppie', 'String value': 'Valore', 'Edit string': 'Scegliere il valore', 'Match one': 'Uno fra questi', 'Match none': 'Tutto tranne questi',
  'Edit boolean': 'Sì o no', 'Boolean value': 'Sì o no', Yes: 'Sì', No: 'No', 'Edit number': 'Scrivere il numero', 'Test type': 'Come si confronta', Comparison: 'Confronto', Range: 'Intervallo',
  'Comparison operator': 'Confronto', Equals: 'Uguale a', Less: 'Meno di', 'Less or equals': 'Fino a', Greater: 'Più di', 'Greater or equals': 'Almeno', Include: 'Compreso', Exclude: 'Escluso',
  'Start value': 'Da', 'End value': 'A', 'Range start operator': 'Inizio compreso o escluso', 'Range start value': 'Inizio dell’intervallo', 'Range end operator': 'Fine compresa o esclusa',
  'Range end value': 'Fine dell’intervallo', Type: 'Tipo', Expression: 'Scrittura', 'Enter expression': 'Scrivete il valore', 'Input expression': 'Che cosa si guarda', 'Input expression: ': 'Che cosa si guarda: ',
  'Input label': 'Condizione', 'Input label: ': 'Condizione: ', 'Input type': 'Tipo della condizione', 'Input values': 'Valori possibili', 'Output label': 'Risposta', 'Output label: ': 'Risposta: ',
  'Output name': 'Nome della risposta', 'Output name: ': 'Nome della risposta: ', 'Output type': 'Tipo della risposta', 'Output values': 'Valori possibili', 'Edit input': 'Cambia la condizione',
  'Edit output': 'Cambia la risposta', Edit: 'Cambia', Resize: 'Cambia la larghezza', 'Hit policy': 'Quali righe valgono', 'Hit policy:': 'Quali righe valgono:', 'Decision name': 'Nome della regola',
  'Decision name: ': 'Nome della regola: ', 'View DRD': 'Vedi come le tabelle si collegano', 'Expression language': 'Linguaggio', 'Expression language: {expressionLanguageLabel}': 'Linguaggio: {expressionLanguageLabel}',
  'Change cell expression language': 'Cambia il linguaggio della cella', 'Editing not supported for set expression language': 'Con questo linguaggio la cella non si cambia qui',
  'Add cell description': 'Aggiungi una nota alla cella', 'Remove cell description': 'Togli la nota della cella',
  Before: 'Prima di', After: 'Dopo', Between: 'Fra', Exactly: 'Esattamente', Date: 'Data', Time: 'Ora', 'Date and time': 'Data e ora', 'Date value': 'Data', 'Time value': 'Ora', 'Date and time value': 'Data e ora',
  'Duration value': 'Durata', 'Edit date': 'Scrivere la data', 'Edit time': 'Scrivere l’ora', 'Edit date and time': 'Scrivere data e ora', 'Edit duration': 'Scrivere la durata', 'Set date': 'Data', 'Set time': 'Ora',
  'Set date and time': 'Data e ora', 'Set duration': 'Durata', 'Edit start date': 'Data d’inizio', 'Edit end date': 'Data di fine', 'Edit start time': 'Ora d’inizio', 'Edit end time': 'Ora di fine',
  'Edit start date and time': 'Inizio', 'Edit end date and time': 'Fine', 'Start date': 'Data d’inizio', 'End date': 'Data di fine', 'Start time': 'Ora d’inizio', 'End time': 'Ora di fine',
  'Start date and time': 'Inizio', 'End date and time': 'Fine', 'Use today': 'Oggi', 'Use now': 'Adesso', 'e.g. { sample }': 'per esempio { sample }', 'e.g. { example } ': 'per esempio { example } ',
  string: 'testo', boolean: 'sì o no', integer: 'numero intero', long: 'numero intero', double: 'numero', number: 'numero', date: 'data', Any: 'qualsiasi'
};

export function translate(template, given = {}) {
  return (TEXTS[template] ?? template).replace(/\{\s*(\w+)\s*\}/g, (all, name) => given[name] ?? all);
}

/** Texts that dmn-js writes without asking for a translation; they stand in attributes. */
export const TITLES = { 'Remove item': 'Togli', 'Move Input': 'Sposta la condizione', 'Move Output': 'Sposta la risposta', 'Decision table context menu': 'Che cosa fare con la riga', 'Powered by bpmn.io': 'Editor di bpmn.io' };

export default { translate: ['value', translate] };
