package it.accanto.loader;

/** On PostgreSQL. */
class OperatorLoadingACaseloadOnPostgresTest extends OperatorLoadingACaseload {

    @Override
    LoadedProduct start() {
        return LoadedProduct.onPostgres(SETTINGS);
    }
}
