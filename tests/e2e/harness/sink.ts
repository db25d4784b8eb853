// A place to which a page might leak: a port for web traffic and a port for loose packets, which count whatever arrives.
import { createSocket, type Socket } from 'node:dgram';
import { createServer, type AddressInfo, type Server } from 'node:net';

/** The addresses that a probe is given. */
export interface Target {
  readonly web: string;
  readonly socket: string;
  readonly secure: string;
  readonly stun: string;
  /** A name that no one has: to ask for it is to leak. */
  readonly name: string;
}

export interface Sink {
  readonly target: Target;
  /** Connections and packets so far. */
  readonly hits: () => number;
  readonly close: () => Promise<void>;
}

const ANSWER = ['HTTP/1.1 200 OK', 'access-control-allow-origin: *', 'content-length: 0', 'connection: close', '', ''].join('\r\n');

export async function openSink(channel: string): Promise<Sink> {
  let hits = 0;
  const web = createServer((socket) => {
    hits += 1;
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(ANSWER));
  });
  const packets = createSocket('udp4', () => (hits += 1));
  const port = await sharedPort(web, packets);
  const place = `127.0.0.1:${port}`;
  return {
    target: {
      web: `http://${place}/${channel}`,
      socket: `ws://${place}/`,
      secure: `https://${place}/`,
      stun: `stun:${place}`,
      name: `${channel}.invalid`,
    },
    hits: () => hits,
    close: async () => {
      await Promise.all([
        new Promise<void>((resolve) => web.close(() => resolve())),
        new Promise<void>((resolve) => packets.close(resolve)),
      ]);
    },
  };
}

const MOST_TRIES = 20;

/** The same number on both sides: what speaks HTTP/3 or STUN is told one port. A browser nearby may have taken it on one. */
async function sharedPort(web: Server, packets: Socket): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const { port } = web.address() as AddressInfo;
    try {
      await new Promise<void>((resolve, reject) => packets.once('error', reject).bind(port, '127.0.0.1', resolve));
      return port;
    } catch (taken) {
      if (tries === MOST_TRIES) throw taken;
      await new Promise<void>((resolve) => web.close(() => resolve()));
    }
  }
}
