import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACTOR_IDS } from '../domain/aivss/factors.ts';
import { reportOn } from '../domain/assessment/checking/checked.fixture.ts';
import { writeAssessment } from '../domain/assessment/format/write.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { layersIn } from '../domain/maestro/layers.ts';
import { tableOf } from '../domain/tables.ts';
import { draftOf, type ImportOptions } from './draft.ts';
import type { Listing } from './listing.ts';
import { readListing } from './read.ts';

const folder = new URL('../../tests/listings/', import.meta.url);
const names = readdirSync(folder).flatMap((name) => /^(.*)\.txt$/.exec(name)?.[1] ?? []);
const listingOf = (name: string): Listing =>
  readListing(readFileSync(new URL(`${name}.txt`, folder), 'utf8')).listing ?? expect.fail();

const OPTIONS: ImportOptions = {
  url: 'https://example.org/directory/a/threat-model',
  day: '2026-11-20',
  assessor: 'A. Person',
  withText: false,
};
const fileOf = (listing: Listing, options: Partial<ImportOptions> = {}, name = 'a') => {
  const text = writeAssessment(draftOf(listing, { ...OPTIONS, ...options }));
  return readAssessmentFile(new TextEncoder().encode(text), `${name}.md`);
};
const dataOf = (listing: Listing) => fileOf(listing).frontmatter?.data ?? expect.fail();

describe.each([false, true])('with the text of the listing: %s', (withText) => {
  test('every fixture becomes a file without an error, and all of them a catalogue without one', () => {
    const files = names.map((name) =>
      fileOf(listingOf(name), { withText, url: `https://example.org/${name}` }, name),
    );
    const errors = reportOn(files).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});

test('a placeholder is an error as soon as the file is no draft', () => {
  const listing = listingOf(names[0] ?? '');
  const text = writeAssessment(draftOf(listing, OPTIONS));
  const placeholders = (content: string) =>
    reportOn([readAssessmentFile(new TextEncoder().encode(content), 'a.md')])
      .filter(({ rule }) => rule === 'text/placeholder')
      .map(({ severity, path }) => [severity, path]);
  expect(text).toContain('draft: true');
  const published = placeholders(text.replace(/^draft: .*\n/m, ''));
  expect(published).toEqual([
    ['error', 'summary'],
    ['error', 'homepage'],
    ...layersIn().map(() => ['error', '']),
  ]);
  expect(placeholders(text)).toEqual(published.map(([, path]) => ['warning', path]));
});

describe('a plain page comes through with every factor and every tag', () => {
  const factors = (...scores: number[]) =>
    tableOf(FACTOR_IDS.slice(0, 10), (_, index) => ({ score: scores[index] }));
  test.each([
    [
      'livekit-agents',
      'LiveKit Agents',
      [0.5, 0.4, 0.1, 0.6, 0.3, 0.8, 0.2, 0.5, 0.7, 0.6],
      'uummuum',
    ],
    ['lume', 'Lume', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'uummuuu'],
  ])('%s', (file, name, scores, tags) => {
    const data = dataOf(listingOf(file));
    expect(data).toMatchObject({ name, basis: 'listing', factors: factors(...scores) });
    expect(data).toMatchObject({
      layers: Object.fromEntries(
        layersIn().map((id, index) => [id, expect.stringMatching(`^${tags[index]}`)]),
      ),
    });
    expect(data).not.toHaveProperty('threats');
  });
});

describe('the score of a rich page', () => {
  test('is one threat with the numbers as given', () => {
    expect(dataOf(listingOf('sparkloom')).threats).toEqual([
      {
        id: 'as-listed',
        title: 'Overall risk as the listing scores it',
        layer: 'data-operations',
        'cvss-base': 8.5,
        'threat-multiplier': 1,
        'mitigation-factor': 1,
        reason:
          'The numbers are those of the listing, which gives neither a vector nor reasons. The listing scores no layer in particular: Data Operations is the first that it maps.',
        sources: ['listing'],
      },
    ]);
  });

  test('is printed beside the base', () => {
    expect(fileOf(listingOf('graph-weaver')).text).toContain(
      '    cvss-base: 8.5 # printed score 9.6 Critical, AARS 1.09, factor sum 7.3\n',
    );
  });

  const rich = listingOf('sparkloom');
  const { cvssBase: _, ...noBase } = rich.figures;
  const { threatMultiplier: __, ...noMultiplier } = rich.figures;
  const uncertain: Listing['layers'] = tableOf(layersIn(), () => ({ tag: 'uncertain', text: 'x' }));
  test.each<[Partial<Listing>, string]>([
    [{ figures: noBase }, 'basis: listing # printed score'],
    [{ figures: noMultiplier }, 'Its threat multiplier could not be read'],
    [{ layers: uncertain }, 'Agent Frameworks is the choice of the'],
    [{ factors: {} }, 'not all ten could be read'],
  ])('%j', (change, words) => {
    expect(fileOf({ ...rich, ...change }).text.replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('sentences', () => {
  test.each(names)('of %s are not in the file', (name) => {
    const { summary, layers } = listingOf(name);
    const { text } = fileOf(listingOf(name));
    const sentences = [summary, ...layersIn().map((id) => layers[id].text)];
    for (const sentence of sentences.filter((each) => each !== undefined)) {
      expect(text).not.toContain(sentence);
    }
  });

  test.each([
    [
      'mapped',
      'livekit-agents',
      3,
      "The listing's text on this layer, which it tags as mapped, was left",
    ],
    [
      'uncertain',
      'livekit-agents',
      0,
      "The listing's text on this layer, which it tags as uncertain, was",
    ],
    ['not read', 'inner-shield-skill', 6, 'The listing that was read ends before this layer.'],
  ])('a layer that is %s says what has to be written', (_, name, index, words) => {
    expect(fileOf(listingOf(name)).body.sections[index]?.text).toContain(words);
  });

  test('are shown as they were, with a note on whose they are, where the text is imported', () => {
    const { body, frontmatter } = fileOf(listingOf('lume'), { withText: true });
    const { summary, layers } = listingOf('lume');
    expect(frontmatter?.data.summary).toBe(summary);
    expect(body.introduction).toHaveLength(1);
    expect(body.sections.map(({ text }) => text)).toEqual(
      layersIn().map((id) => layers[id].text?.replaceAll('`', '')),
    );
  });
});
