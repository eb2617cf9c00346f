import type { AssessmentFile } from '../../reading/file.ts';
import { aboutKey, data, group, has, isMisspelt, list } from '../draft.ts';
import type { Finding, Rule } from '../rule.ts';

function check(file: AssessmentFile): Finding[] {
  const draft = data(file);
  const subject = group(draft.subject);
  const isThere =
    has(subject, 'version') || isMisspelt(subject, 'version') || isMisspelt(draft, 'subject');
  if (list(draft.identifiers).length === 0 || isThere) return [];
  return [
    aboutKey(
      file,
      ['identifiers'],
      'A package URL is given, and not which version was read.',
      'Add subject: { version: "1.2.3" } with the version that you read. Where only a tree was read, write the version that it names itself.',
    ),
  ];
}

export const versionRead: Rule = {
  id: 'agent/version-read',
  severity: 'warning',
  title: 'A package URL comes with the version that was read.',
  meaning:
    'Advisories say which versions of a package they are about. Without the version that was read, nobody can tell whether the assessment knows of them.',
  mend: 'Add "version" to "subject": the version of the package that the judgement is about.',
  example: {
    from: 'homepage: https://example.org/mail-agent',
    to: 'homepage: https://example.org/mail-agent\nidentifiers: [pkg:pypi/example-mail-agent]',
  },
  check,
};
