import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The page that the address names, now and whenever it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a page and leaves the present one in the history of the browser. */
export function goTo(route: Exclude<Route, { page: 'unknown' }>): void {
  window.location.hash = hrefOf(route).slice(1);
}

/** Goes to a page in place of the present one, so that the way back does not lead here again. */
export function replaceWith(route: Exclude<Route, { page: 'unknown' }>): void {
  window.location.replace(hrefOf(route));
}
