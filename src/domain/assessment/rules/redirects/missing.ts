import type { RedirectsFile } from '../../../redirects/read.ts';
import { redirectTargets } from '../../../redirects/read.ts';
import type { KnownSlugs, RedirectFinding, RedirectRule } from '../rule.ts';

export const redirectsMissing: RedirectRule = {
  id: 'redirects/missing',
  severity: 'error',
  scope: 'redirects',
  title: 'An assessment that is renamed, removed or withdrawn leaves a redirect.',
  why: 'A slug is a public address for good: other pages cite it. A change that takes one away must say where it leads now. Only a check that knows an earlier state can see this: npm run check -- --base REF.',
  remedy:
    'Add the line that the report shows to redirects.yaml. For an assessment that was removed for good, or is unavailable for now, write null.',
  example: {
    change: ['removed-agent: null\n', '# Former slugs.\n'],
    gone: { 'removed-agent': undefined },
  },
  check: missing,
};

function missing(
  files: readonly RedirectsFile[],
  { gone, withdrawn = new Map() }: KnownSlugs,
): RedirectFinding[] {
  const leads = redirectTargets(files);
  const file = files.at(-1);
  if (!file) return [];
  const drafts = [...withdrawn].flatMap(([slug, place]) =>
    leads.has(slug)
      ? []
      : {
          ...place,
          message: `The assessment "${slug}" was published and is a draft now, so its address leads nowhere.`,
          help: `Remove "draft", or add the line "${slug}: null" to ${file.path} for as long as it is one.`,
        },
  );
  const others = [...gone].flatMap(([slug, now]) => {
    if (leads.has(slug)) return [];
    const line = `"${slug}: ${now ?? 'null'}"`;
    const what = now ? `was renamed to "${now}"` : 'was removed';
    const help = now
      ? `Add the line ${line} to ${file.path}.`
      : `Add the line ${line} to ${file.path}. If another assessment has taken its place, write its slug instead of null.`;
    return {
      ...file.end,
      file: file.path,
      message: `The assessment "${slug}" ${what}, and its address leads nowhere.`,
      help,
    };
  });
  return [...others, ...drafts];
}
