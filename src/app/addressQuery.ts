// The query part of an address. It stands behind the hash, so that nothing of it is ever sent anywhere: after `/&`.

const MARK = '/&';

export type Query = ReadonlyMap<string, string>;

/** The same page with another query is the same page. */
export function pageIn(path: string): string {
  return path.split(MARK, 1)[0] ?? path;
}

export function queryIn(path: string): Query {
  const at = path.indexOf(MARK);
  if (at < 0) return new Map();
  const pairs = path.slice(at + MARK.length).split('&');
  return new Map(
    pairs.flatMap((pair): readonly (readonly [string, string])[] => {
      const [name = '', value = ''] = pair.split('=', 2).map(fromAddress);
      return name === '' ? [] : [[name, value]];
    }),
  );
}

/** Without those that have no value. */
export function withQuery(page: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${inAddress(name)}=${inAddress(value)}`],
  );
  return pairs.length === 0 ? page : `${page}${MARK}${pairs.join('&')}`;
}

/** In letters that no part of an address gives a meaning, and that nobody decodes on the way. */
export function inAddress(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\u{fffd}'))
    .replaceAll('~', '%7E')
    .replaceAll('%', '~');
}

/** What no address of ours is: empty. */
export function fromAddress(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('~', '%'));
  } catch {
    return '';
  }
}
