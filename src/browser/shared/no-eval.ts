import { config } from 'zod';

/** Keeps the schema library from making code out of text, which the policy of the site forbids. Import this first. */
config({ jitless: true });
