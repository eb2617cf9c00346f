import { isRegistryPackage, purlKey } from '../../../identifiers.ts';
import { aboutKey, aboutValue, advisoriesOf, asList, asText, dataOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const advisoriesPackage: FileRule = {
  id: 'advisories/package',
  severity: 'warning',
  title: 'An advisory names its package where that is not the only package of the agent.',
  why: 'Versions are compared with those of one package. An advisory without a package is about the one that the agent has, so naming that adds nothing; but of several, nobody knows which one is meant.',
  remedy:
    'Write "package" with the package URL in the published record, or remove it where it is the package of the agent.',
  example: {
    change: [
      'layers:\n  foundation',
      'advisories:\n  - { id: CVE-2025-59536, source: docs, package: ‹pkg:pypi/example-agent›, affected: < 1.4 }\nlayers:\n  foundation',
    ],
  },
  check(file) {
    const own = asList(dataOf(file).identifiers)
      .map((purl) => purlKey(asText(purl) ?? ''))
      .filter(isRegistryPackage);
    return advisoriesOf(file).flatMap(({ path, advisory }) => {
      const named = asText(advisory.package);
      if (named !== undefined) {
        return own.length === 1 && own[0] === purlKey(named)
          ? [aboutValue(file, [...path, 'package'], `${named} is the package of the agent.`)]
          : [];
      }
      return own.length > 1 && asText(advisory.affected) !== undefined
        ? [
            aboutKey(
              file,
              [...path, 'affected'],
              'The agent has several packages, and this advisory does not say whose versions these are.',
            ),
          ]
        : [];
    });
  },
};
