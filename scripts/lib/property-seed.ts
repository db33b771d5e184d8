import fc from 'fast-check';

/**
 * Set up before every unit test: property tests draw the same cases on every machine, so that a
 * red run is always the fault of the change that it judges. `PROPERTY_SEED=42 npm run test:unit`
 * draws others; a counterexample that it finds becomes a case of its own.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_121) });
