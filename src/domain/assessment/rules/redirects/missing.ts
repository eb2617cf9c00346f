import { redirectTargets } from '../../../redirects/read.ts';
import type { RedirectRule } from '../rule.ts';

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
  check(files, { gone, withdrawn = new Map() }) {
    const redirected = redirectTargets(files);
    const file = files.at(-1);
    if (!file) return [];
    const ofGone = [...gone]
      .filter(([slug]) => !redirected.has(slug))
      .map(([slug, newSlug]) => {
        const add = `Add the line "${slug}: ${newSlug ?? 'null'}" to ${file.path}.`;
        const what = newSlug ? `was renamed to "${newSlug}"` : 'was removed';
        return {
          ...file.end,
          file: file.path,
          message: `The assessment "${slug}" ${what}, and its address leads nowhere.`,
          help: newSlug
            ? add
            : `${add} If another assessment has taken its place, write its slug instead of null.`,
        };
      });
    const ofDrafts = [...withdrawn]
      .filter(([slug]) => !redirected.has(slug))
      .map(([slug, place]) => ({
        ...place,
        message: `The assessment "${slug}" was published and is a draft now, so its address leads nowhere.`,
        help: `Remove "draft", or add the line "${slug}: null" to ${file.path} for as long as it is one.`,
      }));
    return [...ofGone, ...ofDrafts];
  },
};
