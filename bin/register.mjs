/**
 * Loaded before every command of an installed Septet. Node strips the types of TypeScript itself, but not in installed
 * packages. The settings are those of the catalogue, not those of the package.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PACKAGE = new URL('../', import.meta.url).href;
const SETTINGS = pathToFileURL(join(process.env.SEPTET_ROOT, 'septet.config.ts')).href;

registerHooks({
  resolve(specifier, context, next) {
    return specifier === '#settings'
      ? { url: SETTINGS, shortCircuit: true }
      : next(specifier, context);
  },
  load(url, context, next) {
    const [file] = url.split('?');
    if (!file.startsWith(PACKAGE) || !file.endsWith('.ts')) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});

await import('../scripts/setup/settings.mjs');
