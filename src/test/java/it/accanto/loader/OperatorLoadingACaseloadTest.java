package it.accanto.loader;

/** On H2. */
class OperatorLoadingACaseloadTest extends OperatorLoadingACaseload {

    @Override
    LoadedProduct start() {
        return LoadedProduct.onH2("loaded", SETTINGS);
    }
}
