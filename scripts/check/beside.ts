import type { Environment } from '../../src/config.ts';
import type { KnownSlugs } from '../../src/domain/assessment/rules/rule.ts';
import { contentFiles } from '../../src/intake/directories.ts';
import { unreadContent } from '../../src/intake/ignored.ts';
import { checkedPrecedents } from '../../src/intake/precedents.ts';
import { checkedRedirects } from '../../src/intake/redirects.ts';

/** What there is to say of folders, redirects and precedents: they belong to the whole catalogue, not to a file of it. */
export function checkedBeside(env: Environment, since?: Pick<KnownSlugs, 'gone' | 'withdrawn'>) {
  const redirects = checkedRedirects(env, contentFiles('assessments', env), since);
  const { file, diagnostics } = checkedPrecedents(env);
  return {
    diagnostics: [...unreadContent(env), ...redirects.diagnostics, ...diagnostics],
    lists: [...redirects.files, ...(file ? [file] : [])],
  };
}
