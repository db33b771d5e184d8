export { type Place, placeAt } from './place.ts';
export { type Scope, scopeOf } from './scope.ts';
