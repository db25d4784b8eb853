// Makes bytes shorter (DEFLATE, RFC 1951) and gives them back, never more than a limit.
import type { Bytes } from '#storage/opened.ts';

/** Undefined where the browser cannot. */
export async function deflate(bytes: Bytes): Promise<Bytes | undefined> {
  try {
    return await gathered(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  } catch {
    return undefined;
  }
}

/** Undefined when the bytes are not whole; stops as soon as there would be more than `most`. */
export async function inflate(bytes: Bytes, most: number): Promise<Bytes | 'too-large' | undefined> {
  try {
    return (await gathered(streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')), most)) ?? 'too-large';
  } catch {
    return undefined;
  }
}

function streamOf(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function gathered(stream: ReadableStream<Bytes>, most: number): Promise<Bytes | undefined> {
  const blocks: Bytes[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(blocks, size);
    blocks.push(value);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
  }
}

function joined(blocks: readonly Bytes[], size: number): Bytes {
  const all = new Uint8Array(size);
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}
