import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ContentKind } from '../domain/links.ts';
import { showSiteData } from '../site-data.ts';
import { contentDirectories } from './content-directories.ts';
import { refuseErrors } from './content-error.ts';
import { followContent } from './follow-content.ts';
import { onFreshLists } from './fresh-lists.ts';
import { withSlashes } from './listing.ts';
import { readFromGit, readOtherData } from './other-data.ts';
import { readPages } from './pages.ts';
import { siteDataOf, withDrafts } from './site-data.ts';
import { type CatalogueIntake, takeIn } from './take-in.ts';

/**
 * Assessments under the dev server. The domain reads and checks them, and the pages get them directly: Astro's store has
 * only a number, by which the server sees that there is something new to show. Errors are logged, and the last sound
 * catalogue stays. A build takes assessments in without Astro.
 */
export function assessmentLoader(): Loader {
  let fromGit: ReturnType<typeof readFromGit> | undefined;
  let lastIntake: CatalogueIntake | undefined;
  let times = 0;
  return followingLoader('assessments', async ({ store, watcher }, changed) => {
    if (!watcher) return;
    const last = lastIntake;
    // Where this intake throws, the next one looks at everything.
    lastIntake = undefined;
    const intake = await takeIn(process.env, undefined, last, changed);
    lastIntake = intake;
    refuseErrors(intake.diagnostics);
    // Read once: the server shows what git knew when it started.
    fromGit ??= readFromGit(process.env);
    const other = readOtherData(process.env, await fromGit, intake.files);
    showSiteData(siteDataOf(withDrafts(intake), other, process.env));
    times += 1;
    store.set({ id: 'all', data: { times } });
  });
}

/** Layer essays and guides: MDX, rendered by Astro, from whichever content directory has them. */
export function pageLoader(kind: 'layers' | 'guides'): Loader {
  return followingLoader(kind, async (context) => {
    const root = fileURLToPath(context.config.root);
    context.store.clear();
    const pages = await onFreshLists(() => readPages(kind, process.env));
    for (const { id, file, source, frontmatter } of pages) {
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

/** A loader that runs once for a build, and again after changes under the dev server. */
const followingLoader = (
  kind: ContentKind,
  load: (context: LoaderContext, changed: ReadonlySet<string> | undefined) => void | Promise<void>,
): Loader => ({
  name: `septet-${kind}`,
  load: (context) =>
    followContent(
      contentDirectories(process.env),
      (changed) => load(context, changed),
      context,
      (inside) => concerns(inside, kind),
    ),
});

/** Assessments are shown beside everything else and link to essays and guides, so any change concerns them. */
const concerns = (inside: string, kind: ContentKind): boolean =>
  kind === 'assessments' || inside.startsWith(`${kind}${sep}`);
