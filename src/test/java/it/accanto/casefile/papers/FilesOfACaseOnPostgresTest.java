package it.accanto.casefile.papers;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class FilesOfACaseOnPostgresTest extends FilesOfACase {}
