import { CannotRun } from './command.ts';

/** The port of `npm start` and `npm run dev` unless PORT names another one; it is that of Astro. */
const DEFAULT_PORT = 4321;

/** @throws CannotRun where PORT is not the number of a port */
export function portOf({ PORT }: { readonly PORT?: string | undefined }): number {
  if (!PORT) return DEFAULT_PORT;
  const port = Number(PORT);
  if (/^\d+$/.test(PORT) && port > 0 && port < 65_536) return port;
  throw new CannotRun(`PORT is "${PORT}". A port is a number from 1 to 65535, such as 8080.`);
}
