import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

/**
 * For tests: a server on this machine for the tests of the file.
 *
 * @returns a function that gives its origin, once it has started
 */
export function localServer(listener: RequestListener): () => string {
  const server = createServer(listener);
  let origin = '';
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : undefined}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return () => origin;
}
