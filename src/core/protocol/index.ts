export * from './catalogue.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './failures.ts';
export * from './limits.ts';
export * from './plan.ts';
export * from './routes.ts';
export * from './run.ts';
