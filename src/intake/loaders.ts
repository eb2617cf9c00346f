import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ConfigError } from '../config.ts';
import type { ContentKind } from '../domain/links.ts';
import { type Handover, handedOver } from '../handover.ts';
import { ContentError, refuseErrors } from './content-error.ts';
import { contentDirectories, withSlashes } from './directories.ts';
import { readPages } from './pages.ts';
import { handOverCatalogue, takeIn, withDrafts } from './take-in.ts';

/**
 * Assessments: read and checked by the domain, and handed to the pages directly. Astro's store keeps no more of them
 * than a digest, by which the dev server sees that there is something to show anew. Errors stop a build and are
 * logged in dev.
 */
export function assessmentLoader(): Loader {
  return looping('assessments', async ({ store, watcher }) => {
    // The build has taken them in already; the dev server does it after each change.
    const handover = (!watcher && handedOver()) || (await takeInSound());
    store.clear();
    for (const [{ slug }, { digest }] of handover.origins) {
      store.set({ id: slug, data: { digest } });
    }
  });
}

/** @throws ContentError where an assessment has errors; the last sound catalogue then stays where it is */
async function takeInSound(): Promise<Handover> {
  const intake = withDrafts(await takeIn(process.env));
  refuseErrors(intake.diagnostics);
  return handOverCatalogue(intake, process.env);
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
        filePath: withSlashes(relative(root, file)),
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
          // A folder may be gone for a moment, while git changes branches.
          const isTold = error instanceof ContentError || error instanceof ConfigError;
          if (!isTold) throw error;
          context.logger.error(error.message);
        }
      });
    },
  };
}
