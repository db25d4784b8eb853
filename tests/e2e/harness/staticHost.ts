// A plain static host: serves dist/ from a folder below the root, knows no fallback page and sets no headers that help.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const DIST = join(import.meta.dirname, '../../../dist');
const FOLDER = '/some/where/gharbal/';
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface StaticHost {
  /** Where the page is, with a closing slash. */
  readonly url: string;
  /** From now on serves something else under the name of a file of the build. */
  readonly replace: (file: string, change: (text: string) => string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `dist` is the folder of a build; this project's own, unless another is named. */
export async function serveDist(dist: string = DIST): Promise<StaticHost> {
  const replaced = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(FOLDER) ? normalize(pathname.slice(FOLDER.length)) : '..';
    const file = inside === '.' ? 'index.html' : inside;
    if (file.startsWith('..')) {
      response.writeHead(404).end();
      return;
    }
    const found = replaced.get(file);
    (found === undefined ? readFile(join(dist, file)) : Promise.resolve(found)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The static host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${FOLDER}`,
    async replace(file, change) {
      replaced.set(file, Buffer.from(change(await readFile(join(dist, file), 'utf8'))));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
