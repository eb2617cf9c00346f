import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { serve } from '../../scripts/serve.ts';

/** A built site as most hosts serve it, with text compressed by gzip. */
export interface CompressedSite {
  readonly url: string;
  /** Returns how many bytes of bodies were sent since its last call. */
  readonly takeSent: () => number;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const IS_TEXT = /^(?:text\/|application\/json|image\/svg)/;

export async function serveCompressed(directory: string): Promise<CompressedSite> {
  const plain = await serve({ directory, basePath: '/', port: 0 });
  // Kept, so that compressing takes no time while something is measured.
  const answers = new Map<string, Promise<Answer>>();
  let bytes = 0;
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.replace(/\?.*/s, '').slice(1);
    const answer = answers.get(path) ?? compressedAnswer(plain.url + path);
    answers.set(path, answer);
    const { status, headers, body } = await answer;
    bytes += body.length;
    response.writeHead(status, { ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://localhost:${port}/`,
    takeSent() {
      const sent = bytes;
      bytes = 0;
      return sent;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await plain.close();
    },
  };
}

async function compressedAnswer(address: string): Promise<Answer> {
  const response = await fetch(address);
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  const body = Buffer.from(await response.arrayBuffer());
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  if (!IS_TEXT.test(type)) return { status, headers, body };
  return { status, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) };
}
