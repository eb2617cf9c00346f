import { closest } from '../../../closest.ts';
import type { Mistake } from '../../../diagnostic.ts';
import { aboutValue, asList, asText, dataOf, withCorrection } from '../draft.ts';
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

interface Parts {
  readonly type: string;
  readonly names: readonly string[];
  readonly version: string;
}

function partsOf(purl: string): Parts | undefined {
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

/** The first mistake in a package URL; undefined where none is known. */
export function purlComplaint(purl: string): PurlMistake | undefined {
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
    return {
      message: `This package URL includes a version ("${version}"); an assessment is about the agent.`,
      help: `Write ${canonical}, and put the version that you read into "subject".`,
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
    asList(dataOf(file).identifiers).flatMap((value, index) => {
      const complaint = purlComplaint(asText(value) ?? '');
      if (!complaint) return [];
      const { message, help, meant } = complaint;
      return [withCorrection(aboutValue(file, ['identifiers', index], message, help), meant)];
    }),
};
