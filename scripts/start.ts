import { join } from 'node:path';
import { siteConfig } from '../src/config.ts';
import { PROJECT_ROOT } from '../src/intake/directories.ts';
import { runBuild } from './build.ts';
import { serve } from './serve.ts';

/** Checks and builds the site, serves it, and prints the address. */
const PORT = 4321;

const dist = join(PROJECT_ROOT, 'dist');
const exitCode = await runBuild({ out: dist });
if (exitCode !== 0) process.exit(exitCode);

const { basePath } = siteConfig(process.env);
const { url } = await serve({ directory: dist, basePath, port: Number(process.env.PORT) || PORT });
console.log(`Septet is at ${url}`);
console.log('Press Ctrl-C to stop.');
