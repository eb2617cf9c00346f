import { closest } from '../../../closest.ts';
import type { Mistake } from '../../../diagnostic.ts';
import { aboutValue, asList, asText, dataOf, withCorrection } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** Types whose namespace says whose package it is: an owner, a vendor, a group. */
const WITH_NAMESPACE = 'github gitlab bitbucket huggingface maven composer swift'.split(' ');

const OTHERS =
  'alpm apk brew cargo chrome-extension cocoapods conan conda cran deb docker gem generic golang hackage hex mlflow npm nuget oci pub pypi rpm swid vscode-extension';
const TYPES = [...WITH_NAMESPACE, ...OTHERS.split(' ')];

/** What people call a registry, and what purl calls it. */
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
const LOWER_CASE = 'github gitlab bitbucket pypi npm composer hex oci'.split(' ');

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

interface Complaint extends Mistake {
  /** The package URL that was meant, where only its spelling is another. */
  readonly meant?: string;
}

/** The first thing that is wrong with a package URL; undefined where nothing is known to be. */
export function purlComplaint(purl: string): Complaint | undefined {
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
  if (WITH_NAMESPACE.includes(type) && names.length < 2) {
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

function unknownType(type: string, purl: string): Complaint {
  const other = OTHER_NAMES[type];
  const renamed = other && purl.replace(type, other);
  const meant = other ?? closest(type, TYPES);
  return {
    ...(renamed && { meant: purlComplaint(renamed)?.meant ?? renamed }),
    message: `Package URLs have no type "${type}".`,
    help: meant
      ? `Did you mean "${meant}"?`
      : 'Use the type of the registry: pypi, npm, cargo, golang, github, docker, huggingface.',
  };
}

function canonicalName(type: string, name: string): string {
  const folded = LOWER_CASE.includes(type) ? name.toLowerCase() : name;
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
