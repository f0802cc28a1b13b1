import fc from 'fast-check';

// One seed for all properties of a run, so that what failed once fails again.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['PROPERTY_SEED']) });
