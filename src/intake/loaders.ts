import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ConfigError } from '../config.ts';
import type { ContentKind } from '../domain/links.ts';
import { showSiteData } from '../site-data.ts';
import { ContentError, refuseErrors } from './content-error.ts';
import { contentDirectories, withSlashes } from './directories.ts';
import { readFromGit, readOtherData } from './other-data.ts';
import { readPages } from './pages.ts';
import { siteDataOf, withDrafts } from './site-data.ts';
import { type CatalogueIntake, takeIn } from './take-in.ts';

/**
 * Assessments under the dev server: read and checked by the domain, and handed to the pages directly. Astro's store
 * keeps no more of them than a number, by which the server sees that there is something to show anew. Errors are logged,
 * and the last sound catalogue stays where it is. A build takes them in without Astro.
 */
export function assessmentLoader(): Loader {
  let fromGit: ReturnType<typeof readFromGit> | undefined;
  let before: CatalogueIntake | undefined;
  let times = 0;
  return looping('assessments', async ({ store, watcher }) => {
    if (!watcher) return;
    const intake = await takeIn(process.env, undefined, before);
    before = intake;
    refuseErrors(intake.diagnostics);
    // Read once: the server shows what git knew at its start.
    fromGit ??= readFromGit(process.env);
    const other = readOtherData(process.env, await fromGit, intake.files);
    showSiteData(siteDataOf(withDrafts(intake), other, process.env));
    times += 1;
    store.set({ id: 'all', data: { times } });
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
