/** A page of the app, as the part of the address behind `#` names it. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'edit'; readonly draft: string }
  | { readonly page: 'runs' }
  | { readonly page: 'run'; readonly id: string }
  | { readonly page: 'reference'; readonly name: string | null; readonly entry: string | null }
  /** Data of a link that holds a document. */
  | { readonly page: 'share'; readonly data: string }
  | { readonly page: 'import' }
  | { readonly page: 'unknown'; readonly hash: string };

/** The page that an address shows; an address that can't be read is `unknown`, never an error. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#/, '').replace(/^\/|\/$/g, '');
  const [page = '', rest = '', ...more] = path.split('/');
  const parameter = decode(rest);
  if (path === '') {
    return { page: 'start' };
  }
  if (more.length === 0 && page === 'edit' && parameter) {
    return { page: 'edit', draft: parameter };
  }
  if (more.length === 0 && page === 'share' && rest !== '') {
    return { page: 'share', data: rest };
  }
  if (path === 'import') {
    return { page: 'import' };
  }
  if (more.length < 2 && page === 'reference' && parameter !== null) {
    const entry = decode(more[0] ?? '');
    return { page: 'reference', name: parameter || null, entry: entry || null };
  }
  if (more.length === 0 && page === 'runs' && parameter !== null) {
    return parameter === '' ? { page: 'runs' } : { page: 'run', id: parameter };
  }
  return { page: 'unknown', hash };
}

/** The address of a page, to be used as `href`. */
export function hrefOf(route: Exclude<Route, { page: 'unknown' }>): string {
  switch (route.page) {
    case 'start':
      return '#/';
    case 'edit':
      return `#/edit/${encodeURIComponent(route.draft)}`;
    case 'runs':
      return '#/runs';
    case 'run':
      return `#/runs/${encodeURIComponent(route.id)}`;
    case 'reference':
      return ['#/reference', route.name, route.entry]
        .flatMap((part, at) => (part === null ? [] : [at === 0 ? part : encodeURIComponent(part)]))
        .join('/');
    case 'share':
      return `#/share/${route.data}`;
    case 'import':
      return '#/import';
    default:
      return route satisfies never;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
