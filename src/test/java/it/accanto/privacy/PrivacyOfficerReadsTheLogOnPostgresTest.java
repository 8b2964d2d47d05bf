package it.accanto.privacy;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class PrivacyOfficerReadsTheLogOnPostgresTest extends PrivacyOfficerReadsTheLog {}
