import type { AssessmentFile } from '../../reading/file.ts';
import { aboutKey, data, group, has, isMisspelt, list } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

export const agentVersionRead: FileRule = {
  id: 'agent/version-read',
  severity: 'warning',
  title: 'A package URL comes with the version that was read.',
  why: 'Advisories say which versions of a package they are about. Without the version that was read, nobody can tell whether the assessment knows of them.',
  remedy: 'Add "version" to "subject": the version of the package that the judgement is about.',
  examples: [
    {
      change: ['subject: { version: 2.1.0, released: 2026-11-02 }\n', ''],
      at: '‹identifiers›',
      finds:
        'identifiers — A package URL is given, and not which version was read. | Add subject: { version: "1.2.3" } with the version that you read. Where only a tree was read, write the version that it names itself.',
    },
  ],
  check(file: AssessmentFile): Finding[] {
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
  },
};
