import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layersIn } from '../domain/maestro/layers.ts';
import { readListing } from './read.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../tests/listings/${name}.txt`, import.meta.url), 'utf8');
const RICH = fixture('sparkloom');
const PLAIN = fixture('livekit-agents');

/** `mmuuu--`: mapped, uncertain, and uncertain without a text. */
const tagsOf = (layers: NonNullable<ReturnType<typeof readListing>['listing']>['layers']) =>
  layersIn()
    .map((id) => (layers[id].gap ? '-' : layers[id].tag[0]))
    .join('');

/** A page with some of its words replaced, each of which it must have. */
const changed = (page: string, ...changes: readonly (readonly [string | RegExp, string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text.search(from instanceof RegExp ? from : escaped(from))).toBeGreaterThanOrEqual(0);
    return text.replace(from, to);
  }, page);
const escaped = (text: string) => new RegExp(text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
const cutBefore = (page: string, words: string) => page.slice(0, page.indexOf(words));

describe('pages that are whole', () => {
  test.each([
    ['livekit-agents', 'plain', 'LiveKit Agents', 'uummuum', {}],
    ['lume', 'plain', 'Lume', 'uummuuu', {}],
    ['crlf-with-mark', 'plain', 'Lumen', 'uummuuu', {}],
    ['sparkloom', 'rich', 'SparkLoom', 'ummuuum', { cvssBase: 8.5, threatMultiplier: 1 }],
    ['graph-weaver', 'rich', 'Graph/Weaver (beta)', 'ummuuum', { printed: { aars: 1.09 } }],
    ['swarm-of-swarms', 'rich', 'Swarm of Swarms', 'ummuuum', { threatMultiplier: 1.1 }],
  ])('%s', (file, form, name, tags, figures) => {
    const { listing, unread } = readListing(fixture(file));
    expect(unread).toEqual([]);
    expect(listing).toMatchObject({ form, name, whole: true, figures });
    expect(listing && tagsOf(listing.layers)).toBe(tags);
    expect(Object.keys(listing?.factors ?? {})).toHaveLength(10);
  });

  test('every figure of a rich page', () => {
    expect(readListing(RICH).listing).toMatchObject({
      summary:
        'SparkLoom builds small web shops from a sentence and publishes them without asking.',
      figures: {
        cvssBase: 8.5,
        threatMultiplier: 1,
        mitigationFactor: 1,
        printed: { score: 9.2, band: 'critical', aars: 0.75, factorSum: 5 },
      },
      factors: { 'autonomy-of-action': 0.8, 'opacity-and-reflexivity': 0.5 },
    });
  });

  test('the words of doubt are left out of a text, and nothing else is', () => {
    const { layers } = readListing(PLAIN).listing ?? expect.fail();
    expect(layers['data-operations'].text).toBe(
      'Audio and video stream through it; nothing is said of stores or of retrieval.',
    );
  });
});

describe('other ways in which the same page is written', () => {
  test.each<[string, string]>([
    ['a byte order mark and CRLF', `\uFEFF${RICH.replaceAll('\n', '\r\n')}`],
    ['old line ends', RICH.replaceAll('\n', '\r')],
    ['no blank lines', RICH.replace(/\n{2,}/g, '\n')],
    ['blank lines everywhere', RICH.replaceAll('\n', '\n\n')],
    ['blanks at the ends of lines', RICH.replaceAll('\n', ' \t\n  ')],
    ['figures on lines of their own', RICH.replace(/(?<=\d)(?=AARS|Factor|Threat|Mitig)/g, '\n')],
    ['figures on alternating lines', RICH.replace('CVSS base 8.5', 'CVSS base\n8.5\n')],
    ['figures apart', RICH.replace(/(?<=\d)(?=AARS|Factor|Threat|Mitig)/g, ' · ')],
    ['an x for the times sign', RICH.replaceAll('×1.0', 'x1.0')],
    [
      'factors run together',
      RICH.replace(/(?<=^[A-Z][A-Za-z &-]+)\n(?=\d)|(?<=\.\d\d)\n(?=[A-Z])/gm, ''),
    ],
    ['factors in a table', RICH.replace(/^([A-Z][A-Za-z &-]+)\n(\d\.\d\d)$/gm, '| $1 | $2 | |')],
    ['factors without the nought', RICH.replace(/^0(?=\.\d\d$)/gm, '')],
    ['factors with a comma', RICH.replace(/^0\.(?=\d\d$)/gm, '0,')],
    ['factors with one place', RICH.replace(/^(\d\.\d)0$/gm, '$1')],
    ['headings of Markdown', RICH.replace(/^(?=SparkLoom —|OWASP|MAESTRO 7|L\d ·)/gm, '## ')],
    ['marks behind a blank', RICH.replace(/(?=[⚠✓])/gu, ' ')],
    ['marks as emoji', RICH.replaceAll('⚠', '⚠\uFE0F')],
    ['marks without their signs', RICH.replace(/[⚠✓]/gu, '')],
    ['marks without their words', RICH.replace(/(?<=[⚠✓]).*$/gmu, '')],
    ['headings and texts run together', RICH.replace(/(?<=^L\d ·.*)\n\n/gm, '')],
    ['all layers on one line', RICH.replace(/(?<=L1 ·[\s\S]*)\n\n(?!MAESTRO)/g, ' ')],
    ['layers by name alone', RICH.replace(/^L\d · /gm, '')],
    [
      'the other spellings of layers',
      RICH.replaceAll(' & O', ' and O').replace('Agent F', 'Agent F'),
    ],
    ['title and score run together', RICH.replace('threat model\n\n9.2', 'threat model9.2')],
    ['the name of the site behind the title', RICH.replace('threat model\n', 'threat model | A\n')],
    ['no headings at all', RICH.replace(/^(?:OWASP|MAESTRO 7|Per-layer|Scored with).*$/gm, '')],
    ['no title, but a link back', RICH.replace(/^SparkLoom —.*$/m, '')],
    [
      'entities',
      RICH.replaceAll('&', '&amp;').replaceAll('×', '&times;').replaceAll('—', '&#8212;'),
    ],
    ['hidden characters', RICH.replaceAll('o', 'o\u200B').replace('9.2A', '\u202E9.2A')],
    [
      'paragraphs of HTML',
      RICH.replace(/^(?=\S)/gm, '<p class="x">').replace(/(?<=\S)$/gm, '</p>'),
    ],
    [
      'a page of HTML',
      `<!doctype html><html><head><script>let a = "L1 · x";\n</script></head><body>\n${RICH.replace(/^(.+)$/gm, '<div><span>$1</span></div>')}</body></html>`,
    ],
  ])('%s', (_, page) => {
    const expected = readListing(RICH);
    const { listing, unread } = readListing(page);
    expect(unread).toEqual([]);
    expect(listing).toEqual(expected.listing);
  });

  test.each<[string, string]>([
    ['blank lines between all', PLAIN.replaceAll('\n', '\n\n')],
    [
      'lines that were wrapped',
      PLAIN.replace(/\n(?!\|)/g, '\n\n').replace(/ (?=[A-Z]\w+ [a-z]+ \w+ tool|and |or )/g, '\n'),
    ],
    [
      'a table of HTML',
      PLAIN.replace(/^\| (.*?) \| (.*?) \|.*$/gm, '<tr><td>$1</td><td>$2</td></tr>'),
    ],
    ['rows run together', PLAIN.replace(/\|\n\|/g, '| |')],
    [
      'a head and a rule of the table',
      PLAIN.replace('| Aut', '| Factor | Score | |\n|---|---|---|\n| Aut'),
    ],
  ])('plain, with %s', (_, page) => {
    expect(readListing(page)).toEqual(readListing(PLAIN));
  });
});

type Sentence = string | RegExp;
describe('what cannot be read is reported, with its line', () => {
  const expectUnread = (
    page: string,
    sentences: Sentence | readonly Sentence[],
    expected: object = {},
  ) => {
    const { listing, unread } = readListing(page);
    expect(listing).toMatchObject(expected);
    expect(unread.map(({ line, what }) => (line ? `${line}: ${what}` : what))).toEqual(
      [sentences]
        .flat()
        .map((text) => (text instanceof RegExp ? expect.stringMatching(text) : text)),
    );
  };
  test.each<[string | RegExp, string, Sentence | Sentence[], object?]>([
    ['CVSS base 8.5', '', 'Not on the page: CVSS base.', { figures: { threatMultiplier: 1 } }],
    [
      /^CVSS base.*$/m,
      '',
      'Not on the page: CVSS base, AARS uplift, Factor sum, Threat, Mitigation.',
      { figures: { printed: { score: 9.2 } } },
    ],
    [/^9\.2AIVSS.*$/m, '', 'Not on the page: printed score.'],
    [
      '9.2AIVSS 9.2',
      '9.2AIVSS 9.3',
      ['7: The printed score "9.3" stands beside "9.2".', 'Not on the page: printed score.'],
      { figures: { printed: { band: 'critical' } } },
    ],
    [' · Critical', ' · Crit', /^7: "9\.2AIVSS .* names no band/],
    [/^SparkLoom builds.*$/m, '', 'The summary is missing.'],
    ['CVSS base 8.5', 'CVSS base 8.5.1', '14: CVSS base: "8.5.1" is not a plain number.'],
    ['CVSS base 8.5', 'CVSS base 85', '14: CVSS base: 85 is not between 0 and 10.'],
    ['Mitigation ×1.0', 'Mitigation ×100%', '14: Mitigation: "100%" is not a plain number.'],
    [
      'Self-Modification\n',
      'Blast Radius\n0.30\nSelf-Modification\n',
      '20: "Blast Radius" 0.30 is none of the ten factors.',
    ],
    [/^L3 ·.*\n\n.*\n/m, '', 'The page has no text on Agent Frameworks.'],
    [
      /^A planner.*\n/m,
      '',
      'The page has no text on Agent Frameworks.',
      { layers: { 'agent-frameworks': { tag: 'mapped' } } },
    ],
    [
      'Frameworks✓ mapped',
      'Frameworks',
      '50: Agent Frameworks has no mark: it was tagged uncertain.',
      { layers: { 'agent-frameworks': { tag: 'uncertain' } } },
    ],
    [
      'A planner',
      'Not certain from the listing — a planner',
      /^50: Agent Frameworks is marked as mapped, but its text is in doubt/,
      { layers: { 'agent-frameworks': { tag: 'uncertain' } } },
    ],
    [
      'L4 ·',
      'L3 · Agent Frameworks✓ mapped\n\nAgain.\n\nL4 ·',
      '54: Agent Frameworks appears twice: only the first was read.',
    ],
    [
      'L3 · Agent Frameworks',
      'L3 · Data Operations',
      '50: "L3 · Data Operations✓ mapped" names two layers: the number counts.',
    ],
  ])('rich, %s as %j', (from, to, sentences, expected) => {
    expectUnread(changed(RICH, [from, to]), sentences, expected);
  });

  test.each<[string | RegExp, string, Sentence | Sentence[], object?]>([
    [
      'Planning | 0.40',
      'Planning | −0.40',
      '5: Goal-Driven Planning: "−0.40" is not a plain number.',
    ],
    ['Planning | 0.40', 'Planning | 0.42', '5: Goal-Driven Planning: 0.42 is not a step of 0.05.'],
    ['Planning | 0.40', 'Planning | 4.0', '5: Goal-Driven Planning: 4.0 is not between 0 and 1.'],
    [
      'Planning | 0.40',
      'Planning | high',
      [/^5: "Goal-Driven Planning" is/, /^5: "high" is/, /^Not on the page: Goal-Driven P/],
    ],
    [
      '| Self',
      '| Goal-Driven Planning | 0.60 | |\n| Self',
      '5: Goal-Driven Planning appears more than once, as 0.40 (line 5) and 0.60 (line 6): none was taken over.',
      { factors: { 'self-modification': 0.1 } },
    ],
    [
      '| Self',
      '| Goal-Driven Planning | 0.4 | |\n| Self',
      [],
      { factors: { 'goal-driven-planning': 0.4 } },
    ],
    [
      '| Self',
      '| Blast Radius | 0.60 | |\n| Self',
      '6: "Blast Radius" 0.60 is none of the ten factors.',
    ],
    [
      'Self-Modification',
      'Self-Modifcation',
      [
        '6: "Self-Modifcation" 0.10 is none of the ten factors. Is it "Self-Modification"?',
        'Not on the page: Self-Modification.',
      ],
    ],
    [
      '| Self',
      '| Natural Language Interface | 0.60 | |\n| Self',
      /^The page has both tenth factors: Goal-Driven Planning was taken over/,
      { factors: { 'goal-driven-planning': 0.4 } },
    ],
    [
      'Planning | 0.40 | |',
      'Planning | 0.40 | plans ahead |',
      '5: "plans ahead" is among the figures and was not understood.',
      { factors: { 'goal-driven-planning': 0.4 } },
    ],
    [/^Plugins and workers.*\n/m, '', /^17: 6 texts stand in place of seven/],
    [/^(Plugins and workers.*\n)/m, '$1One more.\n', /^17: 8 texts stand/],
  ])('plain, %s as %j', (from, to, sentences, expected) => {
    expectUnread(changed(PLAIN, [from, to]), sentences, expected);
  });

  test.each<[string, Sentence | Sentence[], object]>([
    [
      changed(
        PLAIN,
        ['Autonomy of Action', 'Execution Autonomy'],
        ['Goal-Driven Planning', 'Natural Language Interface'],
      ),
      [],
      { factors: { 'autonomy-of-action': 0.5, 'natural-language-interface': 0.4 } },
    ],
    [`${PLAIN}\n${RICH}`, /second page begins/, { name: 'LiveKit Agents', form: 'plain' }],
  ])('%#', expectUnread);
});

describe('pages that were cut', () => {
  test.each<[string, string | undefined, RegExp[]]>([
    [
      cutBefore(PLAIN, 'MAESTRO 7'),
      '-------',
      [/ends before the text on Foundation Models, .*, Agent Ecosystem/],
    ],
    [
      cutBefore(PLAIN, '\nNot certain from the listing — Neither'),
      'uumm---',
      [/ends before the text on Evaluation/],
    ],
    [
      cutBefore(PLAIN, ' would expose'),
      'uumm---',
      [/ends within the text on Deployment/, /ends before/],
    ],
    [cutBefore(PLAIN, ' the listing — Neither'), 'uumm---', [/before the text on Evaluation/]],
    [cutBefore(PLAIN, '\nMAESTRO — '), 'uummuum', []],
    [cutBefore(PLAIN, ' 7-layer agentic'), 'uummuum', []],
    [cutBefore(PLAIN, 'STRO — the'), 'uummuum', []],
    [
      cutBefore(PLAIN, '| Dynamic Identity'),
      '-------',
      [/^Not on the page: Multi-Agent|^Not on the page/, /ends before/],
    ],
    [
      cutBefore(PLAIN, '0 | |\n| Self'),
      '-------',
      [/^Goal-Driven Planning: the page ends at "0\.4"/, /^Not on/, /ends before/],
    ],
    [cutBefore(RICH, 'meworks✓'), 'um-----', [/before the text on Agent Frameworks/]],
    [cutBefore(RICH, 'ped\n\nIt reads'), 'u------', [/before the text on Data/]],
    [cutBefore(RICH, '\n\nIt reads'), 'u------', [/before the text on Data/]],
    [
      cutBefore(RICH, '.0Mitigation'),
      '-------',
      [/^Threat: the page ends at "1"/, /^Not on the page: Auto.*, Mitigation\.$/, /ends before/],
    ],
    [cutBefore(RICH, '5AARS'), undefined, [/^Nothing but the name/]],
    [cutBefore(RICH, 'ift 0.75'), '-------', [/"AARS upl" is among/, /^Not on/, /ends before/]],
    [cutBefore(RICH, ' without asking'), undefined, [/^Nothing but the name "SparkLoom"/]],
    [cutBefore(PLAIN, 'model'), undefined, [/^This is no page of the catalogue/]],
    ['', undefined, [/^This is no page of the catalogue/]],
  ])('%#', (page, tags, complaints) => {
    const { listing, unread } = readListing(page);
    expect(listing && tagsOf(listing.layers)).toBe(tags);
    expect(unread.map(({ what }) => what)).toEqual(
      complaints.map((complaint) => expect.stringMatching(complaint)),
    );
    expect(listing?.whole ?? false).toBe(listing !== undefined && !tags?.includes('-'));
  });
});

test.each([
  '# A post on MAESTRO\n\nLayer 1 - Foundation Models\nText.',
  '{"a": 1}',
  '\u0000\uD800',
])('%j is no page of the catalogue', (text) => expect(readListing(text).listing).toBeUndefined());

test.each([
  ['<script>'.repeat(30_000), '</style>'],
  ['<script '.repeat(30_000), '</style>'],
])('scripts that nothing closes cost nothing', (open, close) => {
  const before = process.threadCpuUsage();
  readListing(open + close);
  expect(process.threadCpuUsage(before).user).toBeLessThan(1_000_000);
});
