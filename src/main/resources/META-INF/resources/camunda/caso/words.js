// What staff read for what the API answers: codes, keys, decisions. What is not here is shown as it comes.

const regions = new Intl.DisplayNames('it', { type: 'region' });
const tongues = new Intl.DisplayNames('it', { type: 'language' });

const CODES = {
  // stages
  INTAKE: 'Presa in carico', AGE_ASSESSMENT: 'Accertamento dell’età', GUARDIAN_ASSIGNMENT: 'Nomina del tutore', GUARDIANSHIP: 'Tutela',
  INDIVIDUAL_PLAN: 'Piano individuale', PLAN_OPEN: 'Piano in corso', AGE_OUT_TRANSITION: 'Passaggio alla maggiore età',
  TRANSITION: 'Passaggio alla maggiore età', PATHWAY: 'Percorso in corso', CARE: 'Percorso in corso', FOLLOW_UP: 'Dopo il percorso', CLOSED: 'Chiuso',
  // outcomes
  PERMIT_CONVERTED: 'Adulto con permesso convertito', CONVERSION_PENDING: 'Adulto con conversione in corso', CONVERSION_REFUSED: 'Conversione rifiutata',
  PROSIEGUO: 'In prosieguo amministrativo', PROTECTION_KEPT: 'Adulto con protezione internazionale o speciale',
  RETURNED_TO_FAMILY: 'Ricongiunto alla famiglia', ASSISTED_RETURN: 'Rimpatrio assistito', MOVED_ABROAD: 'Trasferito all’estero',
  LEFT_WITHOUT_NOTICE: 'Allontanato senza avviso', ADULT_FOUND: 'Risultato maggiorenne', TRANSFERRED: 'Trasferito a un altro territorio',
  // birth date
  DOCUMENTED: 'Documentata', DECLARED: 'Dichiarata', ATTRIBUTED: 'Attribuita dal tribunale', PLACEHOLDER: 'Provvisoria',
  // status and citizenship
  MSNA: 'Minore straniero non accompagnato', MSNA_PROVISIONAL: 'MSNA in via provvisoria', MANUAL_REVIEW: 'Da esaminare (SEE o Svizzera)',
  EX_MSNA: 'Già MSNA, ora maggiorenne', NOT_MSNA_ADULT: 'Non MSNA: adulto', NOT_MSNA_EU: 'Non MSNA: cittadino dell’Unione europea',
  NOT_MSNA_ITALIAN: 'Non MSNA: cittadino italiano', NOT_MSNA_ACCOMPANIED: 'Non MSNA: accompagnato',
  NOT_MSNA_REPRESENTED: 'Non MSNA: rappresentato', NOT_MSNA_TEMP_PROGRAMME: 'Non MSNA: programma solidaristico', NOT_MSNA: 'Non è un MSNA',
  ITALIAN: 'Italiana', EU: 'Unione europea', EU_EQUIVALENT: 'Spazio economico europeo o Svizzera',
  THIRD_COUNTRY: 'Paese fuori dall’Unione europea', STATELESS: 'Apolide', UNKNOWN: 'Sconosciuta',
  // urgency
  IMMEDIATE: 'Immediata (entro 2 ore)', SAME_DAY: 'In giornata (entro 24 ore)', WITHIN_72H: 'Entro 72 ore',
  IMMEDIATE_OTHER_CHANNEL: 'Immediata, altro canale di protezione', NOT_APPLICABLE: 'Non applicabile',
  ACUTE: 'Acuta', HIGH: 'Alta', MODERATE: 'Moderata', CRITICAL: 'Critica', ROUTINE: 'Ordinaria', PREPARE: 'Da preparare', PLAN: 'Da pianificare',
  WINDOW_OPEN: 'Finestra aperta', DAY_18: 'Compie oggi diciotto anni', GRACE: 'Nei 60 giorni dopo i diciotto anni', EXPIRED: 'Scaduto',
  // reception
  SUITABLE_FAMILY_MEMBER: 'Familiare idoneo', FOSTER_FAMILY: 'Famiglia affidataria', SAI_MSNA: 'SAI per minori', FIRST_RECEPTION: 'Prima accoglienza',
  SECOND_RECEPTION: 'Seconda accoglienza', FIRST_RECEPTION_STAY_ESCALATE: 'Resta in prima accoglienza, sollecitando il SAI',
  TEMP_PREFECT_STRUCTURE: 'Struttura temporanea del prefetto', MUNICIPAL_RECEPTION: 'Accoglienza comunale',
  ADULT_SECTION_DEDICATED: 'Sezione dedicata in un centro per adulti', ADULT_SECTION_EXTENDED: 'Sezione dedicata, prorogata',
  ESCALATE_PREFECT: 'Nessun posto: chiedere al prefetto', FIRST: 'Prima accoglienza', SECOND: 'Seconda accoglienza', POST_18: 'Dopo i diciotto anni',
  // notices and referrals
  COURT: 'Tribunale per i minorenni', PROSECUTOR: 'Procura minorile', MINISTRY: 'Ministero del lavoro', TRACING: 'Indagini familiari', QUESTURA: 'Questura',
  SIM: 'Sistema informativo minori (SIM)', PEC: 'PEC', HAND: 'A mano, con ricevuta', OTHER: 'Altro', SENT: 'Inviata',
  ANTITRATTA: 'Rete antitratta', PROCURA_TM: 'Procura minorile', HEALTH_SPECIALIST: 'Servizio sanitario specialistico',
  NPIA_PSYCHOLOGIST: 'Neuropsichiatria o psicologo', SERD: 'Ser.D.', ASL_UVM: 'ASL, unità di valutazione', CONSULTORIO: 'Consultorio',
  REMIX: 'Spazio RemiX', LOCAL_VULNERABILITY_SERVICE: 'Servizio locale per la vulnerabilità',
  // age assessment
  NONE_DOCUMENT_PROVES: 'Nessun accertamento: il documento prova l’età', DOCUMENT_VERIFICATION: 'Verifica del documento',
  TRAFFICKING_DPCM_234_2016: 'Procedura per le vittime di tratta (DPCM 234/2016)', FAST_TRACK_6TER: 'Via rapida (art. 19-bis c.6-ter)',
  SOCIO_SANITARY_PROTOCOL: 'Accertamento socio-sanitario', PER_DOCUMENT: 'Secondo il documento', ADULT: 'Come adulto', MINOR: 'Come minorenne',
  // guardian
  LISTABLE: 'Iscrivibile all’elenco', NOT_ADMISSIBLE: 'Non ammissibile', ADMISSIBLE_TRAINING_REQUIRED: 'Ammissibile dopo la formazione',
  TRAINED_NO_CONSENT: 'Formato, senza consenso all’elenco', CANDIDATE: 'Candidabile', CANDIDATE_JUDGE_DEROGATION: 'Candidabile con deroga del giudice',
  CANDIDATE_JUDGE_DEROGATION_SIBLING: 'Candidabile con deroga del giudice (fratelli)', EXCLUDED_CONFLICT: 'Escluso: conflitto di interessi',
  EXCLUDED_OTHER_LIST: 'Escluso: altro elenco', EXCLUDED_UNAVAILABLE: 'Escluso: non disponibile', EXCLUDED_CAPACITY: 'Escluso: già tre minori',
  VOLUNTEER: 'Tutore volontario', PROVISIONAL: 'Provvisorio', INSTITUTIONAL: 'Tutore istituzionale', APPOINTED: 'Nominato', PROPOSED: 'Proposto',
  REQUESTED: 'Chiesto', ACCEPTED: 'Accettato', DECLINED: 'Rifiutato', REVOKED: 'Revocato', SWORN: 'Ha giurato', ENDED: 'Concluso',
  // plan
  STANDARD: 'Ordinaria', STANDARD_PLUS: 'Ordinaria rafforzata', INTENSIVE: 'Intensiva', CRISIS: 'Crisi', AUTONOMY: 'Verso l’autonomia',
  LITERACY_L2: 'Alfabetizzazione in italiano', CPIA_A1_A2: 'Italiano A1-A2 al CPIA', CPIA_FIRST_LEVEL: 'Licenza media al CPIA',
  SCHOOL_ENROLMENT: 'Iscrizione a scuola', IEFP_OR_UPPER_SECONDARY: 'IeFP o scuola superiore', VOCATIONAL_ORIENTATION: 'Orientamento al lavoro',
  BILANCIO_COMPETENZE: 'Bilancio delle competenze', CHECK_DOTE_QUALIFICAZIONE: 'Verifica per la dote qualificazione',
  CHECK_DOTE_OCCUPAZIONE: 'Verifica per la dote occupazione', CPI_REGISTRATION: 'Iscrizione al centro per l’impiego',
  HOUSING_EXIT_PLAN: 'Piano per la casa dopo l’accoglienza', SEMI_AUTONOMY_TRAINING: 'Avvio alla semiautonomia',
  URGENT_HOUSING_SUPPORT: 'Aiuto urgente per la casa', PEER_SPORT_VOLUNTEERING: 'Coetanei, sport, volontariato', GUARDIAN_SOLICIT: 'Sollecito per il tutore',
  MENTOR: 'Mentore', PERMIT_APPLICATION: 'Domanda di permesso', PASSPORT_SUPPORT: 'Aiuto per il passaporto', SSN_REGISTRATION: 'Iscrizione al servizio sanitario',
  learning: 'Apprendimento', work: 'Lavoro', housing: 'Casa', relations: 'Relazioni', legal: 'Documenti e diritti', health: 'Salute',
  LEARNING: 'Apprendimento', WORK: 'Lavoro', HOUSING: 'Casa', RELATIONS: 'Relazioni', LEGAL: 'Documenti e diritti', HEALTH: 'Salute',
  ILLITERATE: 'Non alfabetizzato', PRE_A1: 'Prima dell’A1', B1_PLUS: 'B1 o più', WEAK: 'Debole', GOOD: 'Buona', AGREES: 'D’accordo', DISAGREES: 'Non d’accordo',
  AGREED: 'D’accordo', DISAGREED: 'Non d’accordo', PARTLY: 'D’accordo in parte', DRAFT: 'In bozza', SIGNED: 'Firmato', REVIEWED: 'Verificato', NEW: 'Nuovo',
  STARTED: 'Iniziato', PLANNED: 'Previsto', DONE: 'Fatto', DROPPED: 'Lasciato', ACTIVE: 'Attivo', COMPLETED: 'Concluso', SUSPENDED: 'Sospeso',
  IN_PROGRESS: 'In corso', WITHDRAWN: 'Ritirato', INTERRUPTED: 'Interrotto', CANCELLED: 'Annullato', ACHIEVED: 'Raggiunto', NOT_ACHIEVED: 'Non raggiunto',
  // doti
  DOTE_QUALIFICAZIONE: 'Dote qualificazione', DOTE_OCCUPAZIONE: 'Dote occupazione', 'dote-qualificazione': 'Dote qualificazione', 'dote-occupazione': 'Dote occupazione',
  NOT_ELIGIBLE: 'Non idonea', ELIGIBLE_SERVICES_ONLY: 'Idonea per i soli servizi', ELIGIBLE_FULL: 'Idonea, con tirocinio',
  ELIGIBLE_PLACEMENT: 'Idonea per l’inserimento', ELIGIBLE_PLACEMENT_INTERNSHIP: 'Idonea per il tirocinio di inserimento',
  TOO_YOUNG: 'Troppo giovane', TOO_OLD: 'Oltre il limite di età', NO_INTERNSHIP: 'Nessun tirocinio', MONTHS_OUT_OF_RANGE: 'Mesi di tirocinio fuori dai limiti',
  OK: 'Requisiti presenti', COMPETENCE_REVIEW_MISSING: 'Manca il bilancio delle competenze', CONTRACT_TOO_SHORT: 'Contratto troppo breve',
  REGION_MIN_AGE: 'La regione non ammette minorenni', OTHER_DOTE_ACTIVE: 'Un’altra dote è attiva', NO_SIGNED_PLAN: 'Il piano firmato non prevede la dote',
  NO_GUARDIAN_CONSENT: 'Manca il consenso del tutore', NOT_TARGET_GROUP: 'Non è tra i destinatari', NO_PERMIT: 'Manca il permesso',
  EDUCATION_OBLIGATION_NOT_MET: 'Obbligo di istruzione non assolto', NOT_UNEMPLOYED: 'Non è in cerca di lavoro',
  COMMITTED: 'Impegnata', RESERVED: 'Prenotata', PAID: 'Pagata', GRANTED: 'Concessa', REFUSED: 'Rifiutata', REJECTED: 'Respinta', SETTLED: 'Saldata',
  RUNNING: 'In corso', OPENED: 'Aperta', RELEASED: 'Disimpegnata', RENOUNCED: 'Rinunciata',
  DEFAULT: 'Avviso ordinario', PERCORSI_1_3: 'Percorsi 1-3', DIRECT_HIRE: 'Assunzione diretta', APPRENTICESHIP: 'Apprendistato',
  PLACEMENT_INTERNSHIP: 'Tirocinio di inserimento', INTERNSHIP_START: 'Inizio del tirocinio', UNEMPLOYED: 'Disoccupato', INOCCUPIED: 'Inoccupato',
  EMPLOYED: 'Occupato', PROVIDER: 'Ente', HOST: 'Azienda ospitante', YOUNG_PERSON: 'Ragazza o ragazzo',
  // permit and transition
  MINORE_ETA: 'Minore età', MOTIVI_FAMILIARI: 'Motivi familiari', RICHIESTA_ASILO: 'Richiesta asilo', ASILO: 'Asilo', PROT_SUSSIDIARIA: 'Protezione sussidiaria',
  PROT_SPECIALE: 'Protezione speciale', CASI_SPECIALI_ART18: 'Casi speciali (art. 18 TUI)', STUDIO: 'Studio', ATTESA_OCCUPAZIONE: 'Attesa occupazione',
  LAVORO_SUBORDINATO: 'Lavoro subordinato', LAVORO_AUTONOMO: 'Lavoro autonomo', VALID: 'Valido', RECEIPT: 'Ricevuta della domanda',
  KEEP_PROTECTION: 'Tenere la protezione', KEEP_ASYLUM_APPLICATION: 'Tenere la domanda d’asilo', INTEGRAZIONE_PROSIEGUO: 'Permesso per integrazione (prosieguo)',
  CONVERT_AFTER_ASYLUM_DENIAL: 'Conversione dopo il diniego d’asilo', ART18_OWN_PATH: 'Percorso dell’art. 18 TUI',
  KEEP_SPECIAL_PROTECTION_REVIEW: 'Tenere la protezione speciale, da esaminare', APPLY_MINOR_PERMIT_NOW: 'Chiedere subito il permesso per minore età',
  NO_GOAL_PLAN_FIRST: 'Prima un obiettivo nel piano', LEGAL_REVIEW_HEALTH: 'Da esaminare con l’ufficio legale (salute)', LEGAL_REVIEW: 'Da esaminare con l’ufficio legale',
  ART32_1BIS: 'Conversione con parere (art. 32 c.1-bis TUI)', ART32_1TER: 'Conversione senza parere (art. 32 c.1-ter TUI)',
  ART32_1_KIN_FOSTER: 'Affidamento a un parente (art. 32 c.1 TUI)', TOO_EARLY: 'Troppo presto', OPEN: 'Aperta', LATE: 'In ritardo',
  STUDY: 'Studio', EMPLOYMENT: 'Lavoro', SELF_EMPLOYMENT: 'Lavoro autonomo', JOB_SEEK: 'Ricerca di lavoro', NA: 'Non applicabile', PENDING: 'In attesa', DENIED: 'Negato',
  IDENTITY_DOCUMENT: 'Documento d’identità', CURRENT_PERMIT_OR_RECEIPT: 'Permesso attuale o ricevuta',
  GUARDIANSHIP_OR_FOSTER_DECREE: 'Decreto di tutela o affidamento', INTEGRATION_PATH_EVIDENCE: 'Prove del percorso di integrazione',
  MINISTRY_OPINION_OR_REQUEST: 'Parere del ministero o richiesta', DENIAL_AND_TERM_EVIDENCE: 'Diniego e prova dei termini',
  MANAGER_STATEMENT_3Y_2Y: 'Attestazione dell’ente (tre anni, due di progetto)', ACCOMMODATION_PROOF: 'Prova dell’alloggio',
  STUDY_OR_WORK_PROOF: 'Prova di studio o lavoro', TM_PROSIEGUO_DECREE: 'Decreto di prosieguo', ENROLMENT_CERTIFICATE: 'Certificato di iscrizione',
  EMPLOYMENT_CONTRACT: 'Contratto di lavoro', BUSINESS_REGISTRATION_AND_RESOURCES: 'Iscrizione dell’impresa e risorse',
  PROFESSIONAL_REQUIREMENTS_CHECK: 'Requisiti professionali', CPI_REGISTRATION_DID: 'Iscrizione al centro per l’impiego (DID)',
  NOT_ADMISSIBLE_AGE: 'Non ammissibile per età', IN_FORCE: 'In vigore', NOT_PURSUED_NO_CONSENT: 'Non chiesto: manca il consenso',
  PREREQUISITE_MISSING: 'Mancano i presupposti', NOT_NEEDED: 'Non serve', PENDING_DECISION: 'In attesa di decisione', PREPARE_LATER: 'Da preparare più avanti',
  FILE_NOW: 'Depositare ora', FILE_LATE: 'Depositare, in ritardo', LEGAL_REVIEW_LATE: 'Tardi: da esaminare con l’ufficio legale', FAVOURABLE: 'Favorevole',
  UNFAVOURABLE: 'Sfavorevole', FAVORABLE: 'Favorevole', NEGATIVE: 'Negativo', POSITIVE: 'Positivo', FILED: 'Depositata', ISSUED: 'Rilasciato', NONE: 'Nessuno',
  NOT_REQUESTED: 'Non chiesto', ORIENTATION_ONLY_MINOR: 'Solo orientamento (minorenne)', PERMIT_FIRST: 'Prima il permesso',
  CONVERT_PERMIT_FIRST: 'Prima la conversione del permesso', BUSINESS_TRAINING_FIRST: 'Prima la formazione d’impresa', NOT_NOW_DEBT: 'Non ora: debiti',
  NOT_MICROCREDIT: 'Non è microcredito', MICROCREDIT_APPLY: 'Chiedere il microcredito', AMOUNT_TOO_HIGH: 'Importo troppo alto',
  NOT_AVAILABLE_HERE: 'Non attivo in questo territorio', NOT_TARGET: 'Non è tra i destinatari', NOT_YET: 'Non ancora', EXIT: 'Uscita',
  STAGE_1_SUPPORT: 'Prima fase: sostegno', STAGE_2_WORK: 'Seconda fase: lavoro',
  // papers
  NOTICE_PROOF: 'Prova di invio', IDENTITY: 'Documento d’identità', PASSPORT: 'Passaporto', PERMIT: 'Permesso di soggiorno', COURT_DECREE: 'Decreto del tribunale',
  PROSECUTOR_ORDER: 'Atto del pubblico ministero', REPORT: 'Relazione', OPINION: 'Parere', CONTRACT: 'Contratto o progetto formativo', HEALTH_CARD: 'Tessera sanitaria',
  // guardianship, age assessment, plan, doti and transition as they go on
  SOUGHT: 'Chiesto al tribunale', SUGGESTED: 'Candidato indicato al tribunale', NAMED: 'Nominato, in attesa di accettazione',
  INSTITUTIONAL_SOUGHT: 'Chiesto un tutore istituzionale', DESCRIBED: 'Descritto', PASSED_OVER: 'Non scelto', NOT_NAMED: 'Non nominato', IN_OFFICE: 'In carica',
  FACILITY_HEAD: 'Il responsabile della struttura', PROVISIONAL_REPRESENTATIVE: 'Rappresentante provvisorio', MAYOR: 'Sindaco o suo delegato', LAWYER: 'Avvocato',
  MUNICIPAL_OFFICE: 'Ufficio comunale', JUDGE: 'Giudice', POLICE: 'Polizia, con autorizzazione della Procura', DOUBT: 'Resta un dubbio', NOT_DONE: 'Non fatto',
  CONFIRMED: 'Confermata', REVERSED: 'Annullata: minorenne', SOCIAL_SERVICES: 'Servizi sociali del Comune', EU_LIAISON: 'Ufficio per i minori dell’Unione europea',
  ADULT_SERVICES: 'Servizi per adulti', CONTINUE: 'Continua', UPDATE: 'Da aggiornare', END: 'Si conclude', OFFERED: 'Proposto', UNDER_WAY: 'In corso',
  GUARDIAN: 'Tutore', SOCIAL_WORKER: 'Assistente sociale', FACILITY: 'Struttura', PROFILED: 'Profilata', PLAN_SIGNED: 'Piano firmato',
  RESULT_PAID: 'Risultato pagato', WAIVED: 'Lasciata', LASTED_90_DAYS: 'Durato almeno 90 giorni', ENDED_EARLIER: 'Finito prima',
  CURE_MEDICHE: 'Cure mediche', INTEGRAZIONE: 'Integrazione (prosieguo)', INTERNSHIP: 'Tirocinio', JOB: 'Lavoro', JOB_SEARCH: 'Ricerca di lavoro',
  SCHOOL: 'Scuola o CPIA', TRAINING: 'Formazione professionale', DECREED: 'Disposto', FILE: 'Si chiede', DO_NOT_FILE: 'Non si chiede', REQUEST: 'Si presenta',
  WAIVE: 'La ragazza o il ragazzo rinuncia', NOT_FILED: 'Non presentata', NOT_OBTAINED: 'Non ottenuto', OBTAINED: 'Ottenuto', NOT_POSSIBLE: 'Non si può chiedere',
  NOT_WANTED: 'Non voluto', NOT_RENEWED: 'Non rinnovata', RENEWED: 'Rinnovata', KEPT: 'Rinnovato o ancora valido', LOST: 'Negato o non rinnovato', HELD: 'Tenuto',
  HANDED_OVER: 'Consegnato', NOT_REACHABLE: 'Non reperibile', NO_ROUTE: 'Nessuna via di conversione', NOT_ARRIVED: 'Non arrivato', ARRIVED: 'Arrivato',
  CHASED: 'Sollecitato per iscritto', SAI_EXTENSION: 'Resta nel SAI (sei mesi)', PROSIEGUO_PLACE: 'Posto con il prosieguo', SEMI_AUTONOMY: 'Alloggio per la semiautonomia',
  FAMILY: 'Famiglia', PRIVATE: 'Casa in affitto o da amici', NOT_SECURED: 'Nessun posto sicuro', ATTESTATION: 'Attestazione d’identità del consolato',
  PERMIT_REQUESTED: 'Chiesto il permesso per minore età', GOAL_DEFINED: 'Obiettivo definito', NOTHING: 'Non è stato possibile',
  AUTHENTIC: 'Autentico', SUSPECT: 'Sospetto', PRESENT_NOT_PROVEN_FALSE: 'Presente, non dimostrato falso', SHOWN_FALSE: 'Risultato falso',
  NOT_SENT_RISK: 'Non inviata: rischio per il minore o i familiari', NOT_SENT_WITHDRAWN: 'Non inviata: consenso ritirato',
  // what tables are asked
  CLEARANCE: 'Nulla osta', SOLE: 'Ditta individuale', SRL: 'Società a responsabilità limitata', MINOR_DOCUMENTED: 'Minore, provato da un documento', MINOR_DECLARED: 'Minore, per dichiarazione',
  AGE_DISPUTED: 'Età in dubbio', ADULT_DECLARED: 'Maggiorenne, per dichiarazione', ADULT_DOCUMENTED: 'Maggiorenne, provato da un documento', ADULT_BY_FINAL_DECISION: 'Maggiorenne, per decisione definitiva',
  PARENT_PRESENT: 'Genitore presente', PARENT_UNABLE: 'Genitore non in grado', LEGAL_GUARDIAN_RECOGNISED: 'Tutore legale riconosciuto', RELATIVE_NO_TITLE: 'Parente senza titolo',
  NON_RELATIVE_NO_TITLE: 'Altra persona senza titolo', HARM_BY_OTHERS: 'Danno da altri', FRAGILITY: 'Fragilità', DEDICATED: 'Sezione dedicata', EXTENDED: 'Prorogata', TRAFFICKING: 'Tratta',
  VIOLENCE_ABUSE: 'Violenza o abuso', TORTURE_SEXUAL_VIOLENCE_FGM: 'Tortura, violenza sessuale o mutilazioni', PSYCHOLOGICAL_DISTRESS: 'Disagio psicologico', SUBSTANCE_USE: 'Uso di sostanze',
  ILLEGAL_ACTIVITY_INVOLVEMENT: 'Coinvolgimento in attività illegali', DISABILITY_OR_SERIOUS_ILLNESS: 'Disabilità o malattia grave', PREGNANCY: 'Gravidanza',
  ISOLATION_OR_ONLINE_RISK: 'Isolamento o rischi in rete', DEBT_TO_SMUGGLERS: 'Debiti verso i trafficanti', FAMILY_CONFLICT_OR_EARLY_MARRIAGE: 'Conflitto familiare o matrimonio precoce',
  // why an eligibility fails
  AGE_BELOW_MIN: 'Sotto l’età minima', NO_REGULAR_STAY: 'Soggiorno non regolare', ITALIAN_NOT_PROVEN: 'Italiano non provato',
  NO_CIVIL_POLITICAL_RIGHTS: 'Senza diritti civili e politici', CRIMINAL_CONVICTION: 'Condanna penale', PENDING_PROCEEDINGS: 'Procedimenti pendenti',
  PREVENTIVE_OR_SECURITY_MEASURE: 'Misura di prevenzione', ART_350_CC_INCAPACITY: 'Incapacità (art. 350 c.c.)', CONFLICT_OF_INTEREST: 'Conflitto di interessi',
  HOSTING_STRUCTURE_STAFF: 'Lavora nella struttura ospitante', NOT_IN_TERRITORY: 'Non risiede nel territorio'
};

// Where a code means something else under a key.
const BY_KEY = {
  stage: { PLAN: 'Piano individuale', AGE_OUT: 'Passaggio alla maggiore età' },
  gender: { F: 'Femmina', M: 'Maschio', X: 'Altro o non dichiarato' },
  vulnerability: { NONE: 'Nessuna rilevata' },
  intensity: { TRANSITION: 'Verso i diciotto anni' },
  state: { OPEN: 'Aperta' },
  route: { NONE: 'Nessun accertamento' },
  result: { MINOR: 'Minorenne', ADULT: 'Maggiorenne' },
  examOutcome: { MINOR: 'Minorenne', ADULT: 'Maggiorenne', NOT_DONE: 'Esame non fatto' },
  attributedAge: { MINOR: 'Minorenne', ADULT: 'Maggiorenne' },
  signer: { MINOR: 'Minore' },
  passport: { REFUSED: 'La ragazza o il ragazzo non vuole il contatto con il consolato' },
  travelDocument: { HELD: 'Lo ha già', REQUESTED: 'Chiesto alla Questura' },
  signature: { SIGNED: 'Firmata', REFUSED: 'Rifiutata' }
};

const LABELS = {
  number: 'Numero', territory: 'Territorio', province: 'Provincia', givenName: 'Nome', familyName: 'Cognome', gender: 'Genere', nationality: 'Cittadinanza dichiarata',
  languages: 'Lingue', birthDate: 'Data di nascita', certainty: 'Certezza', source: 'Fonte', recordedAt: 'Registrata il', recordedBy: 'Da chi',
  reportedOn: 'Segnalato il', reportedBy: 'Segnalato da', msnaStatus: 'Condizione', citizenship: 'Cittadinanza accertata', permitType: 'Tipo di permesso',
  permitExpiresOn: 'Scadenza del permesso', vulnerability: 'Vulnerabilità', placement: 'Collocamento', facility: 'Struttura', enteredOn: 'Ingresso',
  interviewedOn: 'Colloquio', secondReceptionOn: 'Seconda accoglienza dal', maxFurtherDays: 'Giorni ancora possibili', urgency: 'Urgenza', responseHours: 'Ore per rispondere',
  referral: 'Invio', recipient: 'Destinatario', otherSender: 'Inviato da un altro ufficio', sentOn: 'Inviato il', means: 'Mezzo', proof: 'Prova',
  kind: 'Tipo', label: 'Nome', reference: 'Riferimento', issuedOn: 'Rilasciato il', expiresOn: 'Scade il', role: 'Ruolo', name: 'Nome', reach: 'Recapito',
  at: 'Quando', who: 'Chi', what: 'Che cosa', on: 'Il', from: 'Dal', since: 'Dal', until: 'Fino al', to: 'Al', by: 'Da chi', note: 'Nota', notes: 'Note', reason: 'Motivo', reasons: 'Motivi',
  state: 'Stato', status: 'Stato', outcome: 'Esito', result: 'Esito', closedOn: 'Chiuso il', openedOn: 'Aperto il', stage: 'Fase', version: 'Versione',
  // chapters
  ageAssessment: 'Accertamento dell’età', competenceReview: 'Bilancio delle competenze', transition: 'Verso i diciotto anni', notices: 'Avvisi inviati',
  reception: 'Accoglienza', contacts: 'Contatti', birthDateClaims: 'Dichiarazioni sulla data di nascita', identification: 'Identificazione',
  // guardian
  guardian: 'Tutore', guardianSince: 'Tutore dal', appointedOn: 'Nominato il', requestedOn: 'Chiesto il', swornOn: 'Giuramento', oathOn: 'Giuramento',
  endedOn: 'Finito il', candidates: 'Candidati', candidacy: 'Candidatura', score: 'Punteggio', rank: 'Posto', currentWards: 'Minori seguiti', distanceKm: 'Distanza (km)',
  commonLanguage: 'Lingua comune', sameProvince: 'Stessa provincia', eligibility: 'Idoneità', decree: 'Decreto', decreeOn: 'Decreto del', decreeNumber: 'Numero del decreto',
  court: 'Tribunale', phone: 'Telefono', email: 'E-mail', provisional: 'Provvisorio', proposedOn: 'Proposto il', acceptedOn: 'Accettato il', capacity: 'Posti', derogation: 'Deroga',
  judgeDerogation: 'Deroga del giudice', mandateEndsOn: 'Fine dell’incarico', appointedBy: 'Nominato da', guardianName: 'Tutore', guardianConsent: 'Consenso del tutore',
  provisionalGuardian: 'Tutore provvisorio', remindedOn: 'Sollecitato il', reminders: 'Solleciti', waitingSince: 'In attesa dal', waitingFor: 'In attesa di',
  // age assessment
  treatAs: 'Intanto trattato', maxDays: 'Giorni al massimo', authorisedOn: 'Autorizzato il', attributedBirthDate: 'Data attribuita', notifiedOn: 'Notificato il', ageDisputed: 'Età in dubbio',
  appealedOn: 'Reclamo del', decidedOn: 'Deciso il', contactAllowed: 'Contatto con il consolato possibile', identifiedOn: 'Identificato il', examinedOn: 'Esame del', ageYears: 'Età',
  // plan
  plan: 'Piano', intensity: 'Intensità', reviewEveryDays: 'Verifica ogni (giorni)', nextReviewOn: 'Prossima verifica', lastReviewOn: 'Ultima verifica', reviewedOn: 'Verificato il', reviews: 'Verifiche',
  services: 'Servizi', service: 'Servizio', axis: 'Area', aims: 'Obiettivi', aim: 'Obiettivo', goals: 'Obiettivi', goal: 'Obiettivo', actions: 'Azioni', action: 'Azione', steps: 'Passi', nextSteps: 'Prossimi passi',
  signedOn: 'Firmato il', signedBy: 'Firmato da', agreement: 'Accordo del ragazzo', agreed: 'D’accordo', agrees: 'D’accordo', disagreement: 'Disaccordo', language: 'Lingua', youngPersonAgrees: 'La ragazza o il ragazzo è d’accordo',
  italianLevel: 'Livello di italiano', educationDutyMet: 'Obbligo di istruzione assolto', socialNetwork: 'Rete sociale', provider: 'Ente', responsible: 'Responsabile', dueOn: 'Entro il', doneOn: 'Fatto il',
  startsOn: 'Inizio', startedOn: 'Iniziato il', finishedOn: 'Finito il', completedOn: 'Concluso il', text: 'Testo', summary: 'Sintesi', strengths: 'Punti di forza', skills: 'Competenze', competences: 'Competenze', lines: 'Voci',
  endsOn: 'Finisce il', provisionalRepresentation: 'Intanto lo rappresenta', institutionalRequestedOn: 'Tutore istituzionale chiesto il',
  refusalReason: 'Motivo del rifiuto', orderedBy: 'Disposto da', orderedOn: 'Disposto il', informedOn: 'Informato il', minorAgrees: 'Il minore è d’accordo',
  examOutcome: 'Esito dell’esame', marginMonths: 'Margine (mesi)', attributedAge: 'Età attribuita', appealFiledOn: 'Reclamo presentato il', appealDecision: 'Decisione sul reclamo',
  settledOn: 'Definita il', versionInForce: 'Versione in vigore', signed: 'Firmato', versions: 'Versioni', assessedOn: 'Bisogni valutati il', draftedOn: 'Scritto il',
  inForceSince: 'In vigore dal', signatures: 'Firme', signer: 'Chi firma', signedAs: 'Firmato da', signature: 'Firma', offeredOn: 'Proposto il', pactOn: 'Patto del',
  individualMeetings: 'Incontri individuali', groupMeetings: 'Incontri di gruppo', deliveredOn: 'Restituito il', targetJob: 'Lavoro a cui mira',
  // doti
  askedOn: 'Chiesta il', eligibilityReason: 'Motivo dell’idoneità', clearanceOn: 'Nulla osta del', grantedOn: 'Concessa il', grantReason: 'Motivo della decisione',
  startReason: 'Motivo dell’avvio', ending: 'Come è finita', dote: 'Dote', doti: 'Doti', noticeId: 'Avviso', notice: 'Avviso', amountEUR: 'Importo', amount: 'Importo', committedEUR: 'Impegnato', paidEUR: 'Pagato', budgetEUR: 'Dotazione', residualEUR: 'Residuo', monthlyEUR: 'Al mese',
  providerEUR: 'All’ente', hostMonthlyEUR: 'All’azienda, al mese', hostDirectEUR: 'All’azienda', payments: 'Pagamenti', paidOn: 'Pagato il', commitments: 'Impegni', resultShareEUR: 'Quota a risultato', host: 'Azienda ospitante',
  internshipMonths: 'Mesi di tirocinio', contractMonths: 'Mesi di contratto', placementRoute: 'Via di inserimento', internshipStartsOn: 'Inizio del tirocinio', internshipEndsOn: 'Fine del tirocinio', months: 'Mesi', missing: 'Manca', tutor: 'Tutor',
  referenceDate: 'Data di riferimento', minAge: 'Età minima', minAgeOccupazione: 'Età minima (occupazione)', maxAgeExclusive: 'Sotto i (anni)', ageTestedOn: 'Età contata a', minMonths: 'Mesi minimi', maxMonths: 'Mesi massimi', requestedBy: 'Chiesta da',
  // permit and transition
  permitRoute: 'Via del permesso', route: 'Via', opinionNeeded: 'Serve il parere', opinionRequestedOn: 'Parere chiesto il', opinion: 'Parere', opinionOn: 'Parere del', opinionReceivedOn: 'Parere ricevuto il', window: 'Termini per il parere', windowOpensOn: 'Termini aperti dal', windowClosesOn: 'Termini chiusi il',
  conversionGoal: 'Obiettivo', goalOfConversion: 'Obiettivo', documents: 'Documenti', document: 'Documento', present: 'Presente', complete: 'Completo', collected: 'Raccolto', filedOn: 'Depositata il', appliedOn: 'Domanda del', receipt: 'Ricevuta', receiptNumber: 'Numero della ricevuta',
  advice: 'Indicazione', prosieguo: 'Prosieguo', prosieguoUntil: 'Prosieguo fino al', prosieguoRequestedOn: 'Prosieguo chiesto il', prosieguoDecreed: 'Prosieguo disposto', prosieguoAdvice: 'Indicazione sul prosieguo', youngPersonConsents: 'Consenso della ragazza o del ragazzo', asylumOutcome: 'Esito dell’asilo', housing: 'Casa', housingAfter18: 'Casa dopo i diciotto anni', housingAfter18Secured: 'Casa assicurata dopo i diciotto anni',
  documentsMissing: 'Documenti che mancano', toBeFiledBy: 'Da presentare entro il', answer: 'Risposta', answeredOn: 'Risposta del', chasedOn: 'Sollecitato il',
  withoutItBecause: 'Senza parere positivo perché', protocol: 'Protocollo', wanted: 'Chiesto', saiUntil: 'Nel SAI fino al', workPlan: 'Studio o lavoro', passport: 'Passaporto',
  days: 'Giorni dal compleanno', handledOn: 'Affrontata il', done: 'Svolta',
  attachedDocuments: 'Documenti allegati', collectedDocuments: 'Documenti raccolti', channel: 'Canale attivato', channelOn: 'Dal', courtDecision: 'Decisione del tribunale',
  decreedOn: 'Decreto del', decreeReference: 'Numero del decreto', deniedOn: 'Diniego del', escalatedOn: 'Sollecitato il', escalation: 'Sollecito', filed: 'Presentata',
  healthCard: 'Tessera sanitaria', healthCardExpiresOn: 'Scadenza della tessera', housingFoundOn: 'Casa trovata il', handedOverOn: 'Consegnato il', accessOutcome: 'Consegna degli accessi',
  jobCentreRegistered: 'Iscritto al centro per l’impiego', lawyer: 'Avvocato', legalRoute: 'Via indicata', legalOpinionNeeded: 'Serve il parere del ministero', milestones: 'Tappe',
  milestone: 'Tappa', opinionProtocol: 'Protocollo del parere', opinionRequest: 'Parere chiesto', passportNumber: 'Numero del passaporto', passportExpiresOn: 'Scadenza del passaporto',
  passportOutcome: 'Passaporto', permitKept: 'Permesso', permitNumber: 'Numero del permesso', permitOutcome: 'Esito della domanda', preparedOn: 'Preparato il', prosieguoDecision: 'Decisione sul prosieguo',
  prosieguoFiledOn: 'Prosieguo depositato il', prosieguoProtocol: 'Protocollo del prosieguo', conversionFiledOn: 'Conversione chiesta il', travelDocument: 'Titolo di viaggio', work: 'Lavoro o studio',
  wardOrFostered: 'In tutela o affidato', majorityOn: 'Diciottesimo compleanno', daysTo18: 'Giorni ai diciotto anni', authority: 'Autorità', waits: 'Attese', suspensions: 'Sospensioni', agreedOn: 'Accordo del', extension: 'Proroga'
};

const DECISIONS = {
  'msna-status': 'Condizione di minore non accompagnato', 'intake-urgency': 'Urgenza della presa in carico', 'vulnerability-referrals': 'Invii per vulnerabilità',
  'age-assessment-route': 'Via per l’accertamento dell’età', 'consular-contact': 'Contatto con il consolato', 'reception-placement': 'Collocamento in accoglienza',
  'guardian-exclusion-reasons': 'Motivi di esclusione del tutore', 'guardian-eligibility': 'Idoneità del tutore volontario',
  'guardian-candidate': 'Candidatura del tutore', 'guardian-match-score': 'Punteggio di abbinamento', 'plan-intensity': 'Intensità del piano',
  'plan-services': 'Servizi del piano', 'dote-notice': 'Termini dell’avviso', 'dote-qualificazione': 'Dote qualificazione', 'dote-occupazione': 'Dote occupazione',
  'conversion-route': 'Via della conversione del permesso', 'opinion-window': 'Finestra per il parere', 'conversion-documents': 'Documenti per la conversione',
  'prosieguo-advice': 'Prosieguo amministrativo', 'age-out-urgency': 'Urgenza verso i diciotto anni', 'young-women-extension': 'Estensione per giovani donne',
  microenterprise: 'Microimpresa e microcredito'
};

export const decisionName = key => DECISIONS[key] ?? key;

export const label = key => LABELS[key] ?? key;

const ONE_OF = { versions: 'Versione', doti: 'Dote', candidates: 'Candidato', reviews: 'Verifica', documents: 'Documento', services: 'Servizio', payments: 'Pagamento' };

/** What one of a list is called. */
export const oneOf = key => ONE_OF[key] ?? label(key);

/** The word for a text under a key: countries and languages by their standard, our codes by the list, anything else unchanged. */
export function word(text, key) {
  if (key === 'nationality') return text === 'XX' ? 'Apolide o sconosciuta' : named(regions, text);
  if (key === 'languages' || key === 'language') return text.split(',').map(tongue => named(tongues, tongue.trim())).join(', ');
  if (key === 'territory' || key === 'province') return text.toUpperCase();
  const one = code => BY_KEY[key]?.[code] ?? CODES[code];
  if (one(text)) return one(text);
  const parts = text.split(',').map(part => part.trim());
  return parts.length > 1 && parts.every(one) ? parts.map(one).join(', ') : text;
}

function named(names, code) {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

export const person = id => id === 'accanto' ? 'Accanto, da sé' : id;
