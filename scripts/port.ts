import { CannotRun } from './command.ts';

/** Where `npm start` and `npm run dev` serve unless PORT says otherwise; Astro's own. */
const PORT = 4321;

/** @throws CannotRun where PORT is no number of a port */
export function portOf({ PORT: asked }: { readonly PORT?: string | undefined }): number {
  if (!asked) return PORT;
  const port = Number(asked);
  if (/^\d+$/.test(asked) && port > 0 && port < 65_536) return port;
  throw new CannotRun(`PORT is "${asked}". A port is a number from 1 to 65535, such as 8080.`);
}
