import { isRegistryPackage } from '../../../identifiers.ts';
import { aboutKey, asGroup, asList, asText, dataOf, hasKey, hasMeantKey } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const agentVersionRead: FileRule = {
  id: 'agent/version-read',
  severity: 'warning',
  title: 'A package URL comes with the version that was read.',
  why: 'Advisories say which versions of a package they affect. Without the version that was read, nobody can tell whether the assessment takes them into account.',
  remedy:
    'Add subject: { version: "1.2.3" } with the version that you read. If you read a source tree, use the version that it states.',
  example: {
    change: ['subject: { version: 2.1.0, released: 2026-11-02 }\n', ''],
    at: '‹identifiers›',
  },
  check(file) {
    const draft = dataOf(file);
    const isMisspelt = !hasKey(draft, 'subject') && hasMeantKey(draft, 'subject');
    const hasVersion = isMisspelt || hasMeantKey(asGroup(draft.subject), 'version');
    // An image or a repository finds the agent, and has no versions of its own.
    const packages = asList(draft.identifiers).filter((purl) =>
      isRegistryPackage(asText(purl) ?? ''),
    );
    if (packages.length === 0 || hasVersion) return [];
    return [
      aboutKey(file, ['identifiers'], 'There is a package URL, but not the version that was read.'),
    ];
  },
};
