import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { serve } from '../../scripts/serve.ts';

/** A built site as a usual host serves it: text is compressed with gzip. */
export interface CompressedSite {
  readonly url: string;
  /** The bodies that were sent since the last call, in bytes. */
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const IS_TEXT = /^(?:text\/|application\/json|image\/svg)/;

export async function serveCompressed(directory: string): Promise<CompressedSite> {
  const plain = await serve({ directory, basePath: '/', port: 0 });
  const kept = new Map<string, Promise<Kept>>();
  let bytes = 0;
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.replace(/\?.*/s, '').slice(1);
    // Kept, so that compressing takes no time while something is measured.
    const taken = kept.get(path) ?? take(plain.url + path);
    kept.set(path, taken);
    const { status, headers, body } = await taken;
    bytes += body.length;
    response.writeHead(status, { ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://localhost:${port}/`,
    sent() {
      const sum = bytes;
      bytes = 0;
      return sum;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await plain.close();
    },
  };
}

async function take(address: string): Promise<Kept> {
  const answer = await fetch(address);
  const type = answer.headers.get('content-type') ?? '';
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  return IS_TEXT.test(type)
    ? {
        status: answer.status,
        headers: { ...headers, 'content-encoding': 'gzip' },
        body: gzipSync(body),
      }
    : { status: answer.status, headers, body };
}
