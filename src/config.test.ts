import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SETTINGS as SHAPES } from './config/shape.ts';
import { ConfigError, type Environment, type SiteConfig, siteConfig } from './config.ts';

const SETTINGS: SiteConfig = {
  name: 'Septet',
  tagline: 'Scored in the open',
  siteUrl: 'http://localhost:4321',
  basePath: '/',
  repository: undefined,
  branch: 'main',
  equation: '0.8',
};

const LICENCE = { name: 'MIT', id: 'MIT', url: 'https://example.org/mit' };

test.each([LICENCE, undefined])('the licence %j can be given', (licence) => {
  expect(siteConfig({}, { ...SETTINGS, licence }).licence).toEqual(licence);
});

test('without an environment the settings hold', () => {
  expect(siteConfig({}, SETTINGS)).toEqual(SETTINGS);
});

test('an empty variable counts as none', () => {
  expect(siteConfig({ SITE_URL: '', BASE_PATH: '', REPOSITORY_URL: '' }, SETTINGS)).toEqual(
    SETTINGS,
  );
});

test.each<[Environment, Partial<SiteConfig>]>([
  [{ EXTRAS_UP_TO: '0' }, { extrasUpTo: 0 }],
  [{ SITE_LANGUAGE: 'de' }, { language: 'de' }],
  [{ SITE_URL: 'https://example.org' }, { siteUrl: 'https://example.org' }],
  [{ SITE_URL: 'https://example.org/' }, { siteUrl: 'https://example.org' }],
  [{ SITE_URL: 'https://EXAMPLE.org:443' }, { siteUrl: 'https://example.org' }],
  [{ SITE_URL: 'http://localhost:8080' }, { siteUrl: 'http://localhost:8080' }],
  ...['catalogue', '/catalogue', 'catalogue/', '/catalogue/', '//catalogue//'].map(
    (path): [Environment, Partial<SiteConfig>] => [
      { BASE_PATH: path },
      { basePath: '/catalogue/' },
    ],
  ),
  [{ BASE_PATH: '/' }, { basePath: '/' }],
  [{ BASE_PATH: 'a/b-c_d.e~f' }, { basePath: '/a/b-c_d.e~f/' }],
  ...['', '/', '.git', '.git/'].map((end): [Environment, Partial<SiteConfig>] => [
    { REPOSITORY_URL: `https://example.org/a${end}` },
    { repository: 'https://example.org/a' },
  ]),
])('%j gives %j', (env, expected) => {
  expect(siteConfig(env, SETTINGS)).toEqual({ ...SETTINGS, ...expected });
});

describe('a setting that cannot be used', () => {
  const site = (url: string) =>
    `SITE_URL is "${url}"; it takes a scheme and a host alone, as in https://example.org; a path belongs into BASE_PATH.`;
  const base = (path: string) => `BASE_PATH is "${path}"; it takes a path, as in /catalogue/.`;
  const repository = (url: string) =>
    `REPOSITORY_URL is "${url}"; it takes a web address, as in https://github.com/octo/catalogue.`;
  test.each<[Environment, string]>([
    [{ SITE_LANGUAGE: 'la' }, 'SITE_LANGUAGE is "la"; it takes one of en, de.'],
    [{ EXTRAS_UP_TO: 'many' }, 'EXTRAS_UP_TO is "many"; it takes a whole number, such as 1500.'],
    ...[
      'example.org',
      'ftp://example.org',
      'javascript:alert(1)',
      'https://',
      'https://example.org/catalogue',
    ].map((url): [Environment, string] => [{ SITE_URL: url }, site(url)]),
    ...['../a', 'a/../b', 'a b', 'a?b', 'a#b', 'a//b', '"><script>', 'https://example.org'].map(
      (path): [Environment, string] => [{ BASE_PATH: path }, base(path)],
    ),
    ...['https://', 'git@example.org:a.git', 'example.org/a', 'javascript:alert(1)'].map(
      (url): [Environment, string] => [{ REPOSITORY_URL: url }, repository(url)],
    ),
  ])('%j', (env, message) => {
    expect(() => siteConfig(env, SETTINGS)).toThrow(new ConfigError(message));
  });

  test.each<[Partial<SiteConfig>, string]>([
    [
      { siteUrl: 'intern.example.org' },
      '"siteUrl" in septet.config.ts is "intern.example.org"; it takes a scheme and a host alone, as in https://example.org; a path belongs into "basePath".',
    ],
    [
      { basePath: 'a b' },
      '"basePath" in septet.config.ts is "a b"; it takes a path, as in /catalogue/.',
    ],
    [
      { repository: 'git@example.org:a.git' },
      '"repository" in septet.config.ts is "git@example.org:a.git"; it takes a web address, as in https://github.com/octo/catalogue.',
    ],
  ])('%j in the file', (change, message) => {
    expect(() => siteConfig({}, { ...SETTINGS, ...change })).toThrow(new ConfigError(message));
  });
});

describe('a slip in septet.config.ts', () => {
  const { name: _, ...nameless } = SETTINGS;
  const { basePath: __, ...baseless } = SETTINGS;
  test.each<[unknown, string]>([
    [{ ...nameless, nam: 'Septet' }, 'There is no setting "nam"; did you mean "name"?'],
    [{ ...baseless, basePth: '/' }, 'There is no setting "basePth"; did you mean "basePath"?'],
    [{ ...SETTINGS, taglin: 'x' }, 'There is no setting "taglin"; did you mean "tagline"?'],
    [{ ...SETTINGS, severitys: {} }, 'There is no setting "severitys"; did you mean "severities"?'],
    [
      { ...SETTINGS, theme: 'dark' },
      'There is no setting "theme"; there are name, tagline, language, contentLanguage, siteUrl, basePath, repository, branch, equation, licence, forge, edit, content, styles, logo, footer, extrasUpTo, severities, host, hosts.',
    ],
    [nameless, '"name" is missing; it takes a text in quotes that is not empty.'],
    [baseless, '"basePath" is missing; it takes a text in quotes.'],
    [{ ...SETTINGS, name: ' ' }, '"name" takes a text in quotes that is not empty.'],
    [{ ...SETTINGS, tagline: 7 }, '"tagline" takes a text in quotes.'],
    [{ ...SETTINGS, siteUrl: undefined }, '"siteUrl" takes a text in quotes.'],
    [{ ...SETTINGS, repository: null }, '"repository" takes a text in quotes.'],
    ...[0.8, '0.9'].map((equation): [unknown, string] => [
      { ...SETTINGS, equation },
      `"equation" takes one of '0.8', '0.5', '1.0-proposal'.`,
    ]),
    [
      { ...SETTINGS, severities: [] },
      `"severities" takes an object such as { 'factors/off-rubric': 'warning' }.`,
    ],
    ...[
      'CC BY 4.0',
      { name: 'CC BY 4.0', url: 'https://example.org' },
      { ...LICENCE, id: 'CC BY 4.0' },
      { ...LICENCE, url: 'javascript:alert(1)' },
    ].map((licence): [unknown, string] => [
      { ...SETTINGS, licence },
      `"licence" takes an object with name, SPDX id and address, such as { name: 'CC BY 4.0', id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }.`,
    ]),
    ...[
      [],
      'content',
      [{ folder: 'content' }],
      [{ folder: 'content', name: 'ours', licens: LICENCE }],
      [{ folder: 'content', name: 'ours', repository: 'git@example.org:a.git' }],
    ].map((content): [unknown, string] => [
      { ...SETTINGS, content },
      "\"content\" takes a list of folders, the weakest first, such as [{ folder: 'content', name: 'our catalogue' }], each with licence, repository, branch, forge, edit and path where it has them.",
    ]),
    [{ ...SETTINGS, forge: 'sourcehut' }, '"forge" takes one of github, gitlab, gitea, bitbucket.'],
    [
      { ...SETTINGS, edit: 'https://example.org/edit' },
      '"edit" takes a web address with {path}, such as \'https://example.org/edit/{path}\'.',
    ],
    ...['styles', 'logo'].map((key): [unknown, string] => [
      { ...SETTINGS, [key]: './brand.txt' },
      `"${key}" takes the path of a file from the folder of the settings, such as './brand.css'.`,
    ]),
    ...[{ txt: 'x' }, { links: [{ label: 'x', to: 'javascript:alert(1)' }] }].map(
      (footer): [unknown, string] => [
        { ...SETTINGS, footer },
        "\"footer\" takes an object such as { text: 'Kept by Acme.', links: [{ label: 'House rules', to: '/guides/house-rules/' }] }.",
      ],
    ),
    [null, 'It exports no object of settings.'],
  ])('%j', (settings, why) => {
    expect(() => siteConfig({}, settings)).toThrow(
      new ConfigError(`septet.config.ts cannot be used. ${why}`),
    );
  });
});

test('every setting is described in the document for those who run a catalogue', () => {
  const text = readFileSync(new URL('../docs/running-a-catalogue.md', import.meta.url), 'utf8');
  expect(Object.keys(SHAPES).filter((key) => !text.includes(`| \`${key}\``))).toEqual([]);
});

test('the settings of the project can be used', () => {
  expect(() => siteConfig({})).not.toThrow();
});
