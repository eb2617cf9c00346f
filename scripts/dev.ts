import { dev } from 'astro';
import { PROJECT_ROOT } from '../src/intake/directories.ts';

/** Live pages and live search. Content with errors is reported and the last good state stays on show. */
await dev({ root: PROJECT_ROOT });
