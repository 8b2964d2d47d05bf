package it.accanto.stories;

import it.accanto.RunningOnPostgres;

/** On a real PostgreSQL. */
@RunningOnPostgres
class EndsEarlyOnPostgresTest extends EndsEarlyStory {}
