import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, type Environment, siteConfig } from '../config.ts';
import { UNDEFINED_IF_MISSING } from './listing.ts';

/** The folder of the project: the code, and the essays and guides that every catalogue has. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of the catalogue: its settings, the built site and what a build leaves for the next one. It is the folder
 * of the project, unless Septet is installed in another one.
 */
export const catalogueRoot = (env: Environment): string => env.SEPTET_ROOT || PROJECT_ROOT;

/** The essays and guides that every catalogue has, and the precedents. */
export const PROJECT_CONTENT = join(PROJECT_ROOT, 'content');

/** The file with the settings of the catalogue. */
export const settingsFile = (env: Environment): string =>
  join(catalogueRoot(env), 'septet.config.ts');

/**
 * The style sheet and the logo that the settings name, where they name them.
 *
 * @throws ConfigError where such a file does not exist
 */
export function ownFiles(env: Environment): { readonly styles?: string; readonly logo?: string } {
  const config = siteConfig(env);
  const fileFor = (key: 'styles' | 'logo') => {
    const path = config[key];
    if (path === undefined) return {};
    const file = resolve(settingsFolder(env), path);
    if (statSync(file, UNDEFINED_IF_MISSING)?.isFile()) return { [key]: file };
    throw new ConfigError(
      `"${key}" in septet.config.ts names "${path}", and there is no file ${file}. Put it there, or change the path.`,
    );
  };
  return { ...fileFor('styles'), ...fileFor('logo') };
}

export const settingsFolder = (env: Environment): string =>
  dirname(realpathSync(settingsFile(env)));

/** The places that every command which starts Astro gives to it. */
export const astroPlaces = (env: Environment) => ({
  root: catalogueRoot(env),
  configFile: relative(catalogueRoot(env), join(PROJECT_ROOT, 'astro.config.mjs')),
});
