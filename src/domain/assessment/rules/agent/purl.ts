import { closest } from '../../../closest.ts';
import type { Mistake } from '../../../diagnostic.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { aboutValue, advisoriesOf, asList, asText, dataOf, withCorrection } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** Types with a namespace for the owner of a package: a user, a vendor, a group. */
const TYPES_WITH_OWNER = 'github gitlab bitbucket huggingface maven composer swift'.split(' ');

const OTHER_TYPES =
  'alpm apk brew cargo chrome-extension cocoapods conan conda cran deb docker gem generic golang hackage hex mlflow npm nuget oci pub pypi rpm swid vscode-extension';
const TYPES = [...TYPES_WITH_OWNER, ...OTHER_TYPES.split(' ')];

/** The types by other names of their registries. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  pip: 'pypi',
  python: 'pypi',
  node: 'npm',
  nodejs: 'npm',
  go: 'golang',
  rust: 'cargo',
  crates: 'cargo',
  crate: 'cargo',
  ruby: 'gem',
  rubygems: 'gem',
  dart: 'pub',
  hf: 'huggingface',
  java: 'maven',
  php: 'composer',
  packagist: 'composer',
  dotnet: 'nuget',
  vscode: 'vscode-extension',
};

/** Types whose names are in lower case. */
const TYPES_IN_LOWER_CASE = 'github gitlab bitbucket pypi npm composer hex oci'.split(' ');

function partsOf(purl: string) {
  const [, type = '', rest = ''] = /^pkg:([a-z][a-z0-9.+-]*)\/([^?#]*)/.exec(purl) ?? [];
  if (type === '') return undefined;
  const at = rest.lastIndexOf('@');
  const hasVersion = at > rest.lastIndexOf('/') && at > 0;
  const path = hasVersion ? rest.slice(0, at) : rest;
  return { type, names: path.split('/'), version: hasVersion ? rest.slice(at) : '' };
}

interface PurlMistake extends Mistake {
  /** The package URL that is meant, where only the spelling is wrong. */
  readonly meant?: string;
}

/** Where a version belongs, which a package URL here does not have. */
const VERSIONS = {
  identifiers: {
    why: 'an assessment is about the agent',
    to: 'the version that you read into "subject"',
  },
  package: { why: 'an advisory is about many', to: 'the versions into "affected"' },
} as const;

/** The first mistake in the package URL under a key; undefined where none is known. */
export function purlComplaint(
  purl: string,
  key: keyof typeof VERSIONS = 'identifiers',
): PurlMistake | undefined {
  const parts = partsOf(purl);
  if (!parts) return undefined;
  const { type, names, version } = parts;
  if (!TYPES.includes(type)) return unknownType(type, purl);
  if (names.some((name) => name === '')) {
    return {
      message: 'A name in this package URL is empty.',
      help: `Use single slashes: pkg:${type}/${names.filter(Boolean).join('/')}`,
    };
  }
  if (TYPES_WITH_OWNER.includes(type) && names.length < 2) {
    return {
      message: `Packages of type "${type}" have an owner, which is missing before "${names[0]}".`,
      help: `Write pkg:${type}/owner/${names[0]}`,
    };
  }
  const canonical = `pkg:${type}/${names.map((name) => canonicalName(type, name)).join('/')}`;
  if (canonical !== `pkg:${type}/${names.join('/')}`) {
    return {
      message: `Packages of type "${type}" are not spelt like this.`,
      help: `Write ${canonical}`,
      meant: `${canonical}${purl.slice(`pkg:${type}/${names.join('/')}`.length)}`,
    };
  }
  if (version !== '') {
    const { why, to } = VERSIONS[key];
    return {
      message: `This package URL includes a version ("${version}"); ${why}.`,
      help: `Write ${canonical}, and put ${to}.`,
    };
  }
  return undefined;
}

function unknownType(type: string, purl: string): PurlMistake {
  const official = OTHER_NAMES[type];
  const renamed = official && purl.replace(type, official);
  const meant = official ?? closest(type, TYPES);
  return {
    ...(renamed && { meant: purlComplaint(renamed)?.meant ?? renamed }),
    message: `Package URLs have no type "${type}".`,
    help: meant
      ? `Did you mean "${meant}"?`
      : 'Use the type of the registry: pypi, npm, cargo, golang, github, docker, huggingface.',
  };
}

function canonicalName(type: string, name: string): string {
  const folded = TYPES_IN_LOWER_CASE.includes(type) ? name.toLowerCase() : name;
  return type === 'pypi' ? folded.replaceAll(/[_.]+/g, '-') : folded;
}

/** The package URLs of the agent, and those of its advisories. */
const purlsOf = (file: AssessmentFile) => [
  ...asList(dataOf(file).identifiers).map((value, index) => ({
    key: 'identifiers' as const,
    path: ['identifiers', index],
    value,
  })),
  ...advisoriesOf(file).map(({ path, advisory }) => ({
    key: 'package' as const,
    path: [...path, 'package'],
    value: advisory.package,
  })),
];

export const agentPurl: FileRule = {
  id: 'agent/purl',
  severity: 'warning',
  title: 'A package URL is in canonical form.',
  why: 'Package URLs connect the catalogue with inventories and advisories, which compare them letter by letter. So the type is a registered one, names are spelt as the registry spells them, and no version is included.',
  remedy: 'Write the package URL as the message shows it.',
  example: {
    change: ['identifiers: [pkg:pypi/example-agent]', 'identifiers: [‹pkg:pip/example-agent›]'],
  },
  check: (file) =>
    purlsOf(file).flatMap(({ key, path, value }) => {
      const complaint = purlComplaint(asText(value) ?? '', key);
      if (!complaint) return [];
      const { message, help, meant } = complaint;
      return [withCorrection(aboutValue(file, path, message, help), meant)];
    }),
};
