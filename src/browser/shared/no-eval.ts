import { config } from 'zod';

/** The policy of the site allows no code that is made of text, and the schema library would try. Import this first. */
config({ jitless: true });
