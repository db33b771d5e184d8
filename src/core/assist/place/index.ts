export { type Place, placeAt } from './place.ts';
export { readRow } from './row.ts';
export { type Scope, scopeOf } from './scope.ts';
