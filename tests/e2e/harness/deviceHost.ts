// A page with nothing but one module in it, as `window.storage`, for tests of what a real browser keeps.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = `<!doctype html><title>device</title><script type="module">window.storage = await import('./device.js'); document.title = 'ready'</script>`;

export interface DeviceHost {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** `module`: from the root of the repository. */
export async function serveDevice(module = 'src/storage/device.ts'): Promise<DeviceHost> {
  const script = await bundled(join(ROOT, module));
  const server = createServer((request, response) => {
    const isScript = request.url?.endsWith('device.js') === true;
    const type = isScript ? 'text/javascript' : 'text/html';
    // A frame without an origin fetches modules as a stranger.
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(isScript ? script : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The device host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'device' } },
  });
  const outputs: readonly Rolldown.RolldownOutput[] = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const script = outputs.flatMap(({ output }) => output).find((file) => file.type === 'chunk');
  if (script === undefined) throw new Error(`${entry} gave no script.`);
  return script.code;
}
