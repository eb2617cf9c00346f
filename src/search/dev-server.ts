import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { siteConfig } from '../config.ts';
import { assemble } from '../domain/catalogue.ts';
import { contentDirectories } from '../intake/content-directories.ts';
import { withDrafts } from '../intake/site-data.ts';
import { takeIn } from '../intake/take-in.ts';
import { onSiteData } from '../site-data.ts';
import { buildSearchIndex, type IndexFile } from './build-index.ts';
import { searchDocuments } from './documents.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves the search index under the dev server, built anew when content changes. */
export function searchInDev(basePath: string): AstroIntegration {
  const prefix = `${basePath}pagefind/`;
  let index: Promise<Map<string, IndexFile>> | undefined;
  return {
    name: 'septet-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const directories = contentDirectories(process.env);
        server.watcher.on('all', (_event, file) => {
          if (directories.some((directory) => file.startsWith(directory))) index = undefined;
        });
        // Makes pages forget their content. Astro sends this itself, but only half a second after a change of its store.
        onSiteData(() => {
          for (const { hot } of Object.values(server.environments)) {
            hot.send('astro:content-changed', {});
          }
        });
        server.middlewares.use(async (request, response, next) => {
          const path = (request.url ?? '').split('?')[0] ?? '';
          if (!path.startsWith(prefix)) return next();
          index ??= freshIndex();
          const file = (await index).get(path.slice(prefix.length));
          if (!file) return next();
          response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
          response.end(file.content);
        });
      },
    },
  };
}

/** Indexes every sound file, so that one broken draft does not take the search away while somebody writes it. */
async function freshIndex(): Promise<Map<string, IndexFile>> {
  const { records } = withDrafts(await takeIn(process.env));
  const { agents } = assemble(records, siteConfig(process.env).equation);
  const built = await buildSearchIndex([...searchDocuments(agents, process.env)]);
  return new Map(built.map((file) => [file.path, file]));
}
