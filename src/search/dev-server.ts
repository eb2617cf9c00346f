import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { onSiteData, siteData } from '../site-data.ts';
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
        // Makes pages forget their content. Astro sends this itself, but only half a second after a change of its store.
        onSiteData(() => {
          index = undefined;
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

/** Finds what the pages show, so that one broken draft does not take the search away while somebody writes it. */
async function freshIndex(): Promise<Map<string, IndexFile>> {
  const { agents } = siteData().catalogue;
  const built = await buildSearchIndex([...searchDocuments(agents, process.env)]);
  return new Map(built.map((file) => [file.path, file]));
}
