import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { siteConfig } from '../config.ts';
import type { ContentKind } from '../domain/links.ts';
import { ContentError, takeInSound } from './assessments.ts';
import { contentDirectories } from './directories.ts';
import { readPages } from './pages.ts';
import { toRecord } from './record.ts';

/** Assessments: read and checked by the domain, stored as records. Errors stop a build and are logged in dev. */
export function assessmentLoader(): Loader {
  return looping('assessments', (context) => {
    const config = siteConfig(process.env);
    const records = takeInSound(process.env).map((file) => toRecord(file, config));
    context.store.clear();
    for (const record of records) {
      context.store.set({ id: record.slug, data: { ...record } });
    }
  });
}

/** Layer essays and guides: MDX, rendered by Astro, from whichever content directory has them. */
export function pageLoader(kind: 'layers' | 'guides'): Loader {
  return looping(kind, async (context) => {
    const root = fileURLToPath(context.config.root);
    context.store.clear();
    for (const { id, file, source, frontmatter } of readPages(kind, process.env)) {
      context.store.set({
        id,
        data: await context.parseData({ id, data: frontmatter, filePath: file }),
        filePath: relative(root, file).replaceAll('\\', '/'),
        digest: context.generateDigest(source),
        deferredRender: true,
      });
    }
  });
}

/** A loader that runs once for a build, and again whenever its files change under the dev server. */
function looping(
  kind: ContentKind,
  load: (context: LoaderContext) => void | Promise<void>,
): Loader {
  return {
    name: `septet-${kind}`,
    async load(context) {
      await load(context);
      if (!context.watcher) return;
      const directories = contentDirectories(process.env);
      context.watcher.add(directories);
      context.watcher.on('all', async (_event, file) => {
        const concerns = directories.some((path) => file.startsWith(path)) && file.includes(kind);
        if (!concerns) return;
        try {
          await load(context);
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          context.logger.error(error.message);
        }
      });
    },
  };
}
