import { describe, expect, test } from 'vitest';
import { reportOn } from '../checking/checked.fixture.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { lookOf } from './agent/slug-look-alike.ts';
import { EXAMPLE } from './example.ts';
import { findingsAfter, findingsWith, rulesAfter } from './found.fixture.ts';

const text = (words: string): [string, string] => ['It runs on the machine of its user.', words];

test.each([
  ['x\\example-agent', 'x-example-agent'],
  ['x\\..\\example-agent', 'x-example-agent'],
  ['\\example-agent', 'example-agent'],
  ['example-agent\\', 'example-agent'],
  ['example\nagent', 'example-agent'],
  ['example-agent ', 'example-agent'],
  ['example-agent.', 'example-agent'],
  ['x%2Fexample-agent', 'x-2fexample-agent'],
])('%j.md is no address, on any system', (name, right) => {
  expect(reportOn([fileOfText(EXAMPLE, `assessments/${name}.md`)])).toEqual([
    expect.objectContaining({
      rule: 'file/slug',
      help: expect.stringContaining(`Rename it to ${right}.md`),
    }),
  ]);
});

test.each(['con', 'aux', 'nul', 'com1'])('%s.md cannot exist on Windows', (name) => {
  const report = reportOn([fileOfText(EXAMPLE, `${name}.md`)]);
  expect(report.map(({ rule }) => rule)).toEqual(['file/slug']);
});

describe('days', () => {
  test('without today, neither days in the future nor overdue reviews are found', () => {
    const noReview: [string, string] = ['review-by: 2027-05-20\n', ''];
    expect(findingsAfter(['2026', '2062'], noReview)).toEqual([]);
    expect(findingsAfter(['review-by: 2027-05-20', 'review-by: 2026-11-21'])).toEqual([]);
  });

  test.each([
    ['2026-11-20', []],
    ['2026-11-19', []],
    ['2026-11-18', [['dates/future', '2026-11-20']]],
  ])('on %s', (today, expected) => {
    expect(findingsWith({ today }, ['date: 2026-11-22', 'date: 2026-11-20'])).toEqual(expected);
  });

  test('a day before the year 2000 is reported once, whatever depends on it', () => {
    for (const days of ['assessed: 0000-01-01', 'assessed: 0000-01-01\nreview-by: 0001-01-01']) {
      expect(
        findingsWith({ today: '2026-11-25' }, [
          'assessed: 2026-11-20\nreview-by: 2027-05-20',
          days,
        ]),
      ).toEqual([['dates/impossible', '0000-01-01']]);
    }
  });

  test.each([
    ['9999-12-31', 'schema/value'],
    ['2100-01-01', 'schema/value'],
    ['1999-12-31', 'dates/impossible'],
    ['0001-01-01', 'dates/impossible'],
  ])('%s is no day of an assessment', (day, rule) => {
    const rules = rulesAfter(['assessed: 2026-11-20', `assessed: ${day}`]);
    expect(rules).toContain(rule);
  });

  test.each([
    ['2027-05-20', []],
    ['2027-05-21', [['dates/overdue', '2026-11-20']]],
  ])('a review after six months, on %s', (today, expected) => {
    expect(findingsWith({ today }, ['review-by: 2027-05-20\n', ''])).toEqual(expected);
  });
});

test('an unknown layer with a tag and a threat is reported by the schema alone', () => {
  const tag: [string, string] = ['layers:\n', 'layers:\n  moon: not-applicable\n'];
  const rules = findingsAfter(tag, ['layer: security-and-compliance', 'layer: moon']);
  expect(new Set(rules.map(([rule]) => rule))).toEqual(
    new Set(['schema/unknown-key', 'schema/value']),
  );
});

describe('aliases', () => {
  const aliases = (written: string) =>
    findingsAfter(['aliases: [ExAgent]', `aliases: ${written}`]).map(([, marked]) => marked);
  test.each([
    ['[Agent, EA]', []],
    ['[Example Agent]', ['Example Agent']],
    ['[EA, example agent, ea]', ['example agent', 'ea']],
    ['[Exámple Agent]', []],
  ])('%s', (written, marked) => {
    expect(aliases(written)).toEqual(marked);
  });
});

describe('typographic quotes around a text', () => {
  const reason = (to: string) => findingsAfter(['"A whole browser."', to]);
  test.each(['“Four tools.”', '„Vier Werkzeuge.“'])('%s', (to) => {
    expect(reason(to)).toEqual([['yaml/quotes', to]]);
  });
  test.each(['“Four” and “five” tools.', '"“Four tools.”"', '"It says “four”, and five."'])(
    'nothing is said of %s',
    (to) => expect(reason(to)).toEqual([]),
  );
  test('nor of a text over several lines, which may quote', () => {
    expect(findingsAfter(['name: Example Agent', 'name: >-\n  “Example Agent”'])).toEqual([]);
  });
});

describe('a text that ends at a #', () => {
  const title = (to: string) => findingsAfter(['title: Hostile page text', `title: ${to}`]);
  test.each([
    ['Hostile #2 mail', '#2 mail steers the browser'],
    ['Hostile   #mail', '#mail steers the browser'],
  ])('%s', (to, marked) => expect(title(to)).toEqual([['yaml/cut-text', marked]]));
  test.each([
    'Hostile C# mail',
    'Hostile mail #',
    'Hostile # mail',
    'Hostile ## mail',
    'Hostile # mail, see #2',
    '"Hostile mail" #2',
  ])('nothing is said of %s, which is whole or has a comment', (to) =>
    expect(title(to)).toEqual([]),
  );
  test.each(['"Hostile #2 mail"', '>-\n      Hostile #2 mail'])('nor of %s', (to) => {
    expect(findingsAfter(['title: Hostile page text steers the browser', `title: ${to}`])).toEqual(
      [],
    );
  });
});

describe('rows of a table that differ', () => {
  const messagesOn = (...rows: string[]) => {
    const table = ['| a | b |', '| - | - |', ...rows].join('\n');
    return reportOn([fileOfText(EXAMPLE.replace(...text(table)))]).map(({ message }) => message);
  };
  test('are one finding for a table, with their number', () => {
    expect(messagesOn(...Array(5000).fill('| x |'))).toEqual([
      'This row has 1 column; the table has 2. It is the first of 5000 rows that differ.',
    ]);
  });
  test('are said to lose cells if any row does', () => {
    expect(messagesOn('| x |', '| y | z |', '| 1 | 2 | 3 |')).toEqual([
      'This row has 1 column; the table has 2. It is the first of 2 rows that differ, some with cells that are not shown.',
    ]);
  });
  test('are counted for each table', () => {
    expect(messagesOn('| x |', '', 'c', '', '| d | e |', '| - | - |', '| f |')).toHaveLength(2);
  });
});

describe('Markdown', () => {
  test.each([
    ['a pipe in a cell', '| a | b |\n| - | - |\n| x \\| y | z |'],
    ['a row without outer pipes', 'a | b\n-- | --\nx | y'],
    ['a line of hyphens below words', 'a | b\n\n---'],
    ['a footnote that is used twice', 'a[^2] b[^2]\n\n[^2]: c'],
    ['brackets in code', '`[^9]` and `[a][b]`'],
    ['escaped brackets', '\\[^9] and \\[a][b]'],
    ['brackets that are none of a link', 'An [option] in prose.'],
    ['levels that go back up', '### a\n\nb\n\n#### c\n\nd\n\n### e\n\nf'],
  ])('nothing is said of %s', (_, words) => {
    expect(findingsAfter(text(words))).toEqual([]);
  });

  test.each([
    ['a | b\n-- | --\nx | y | z', 'markdown/table', 'x | y | z'],
    ['a[^b]', 'markdown/undefined-reference', '[^b]'],
    ['> a[^b]', 'markdown/undefined-reference', '[^b]'],
    ['[a][b]', 'markdown/undefined-reference', '[a][b]'],
    ['### a\n\n##### b\n\nc', 'markdown/heading-level', '#####'],
  ])('%s: %s', (words, rule, marked) => {
    expect(findingsAfter(text(words))).toEqual([[rule, marked]]);
  });
});

describe('a block that nothing closes takes in the rest of the file', () => {
  const rules = (words: string) => rulesAfter(text(words));
  test.each([
    ['```\na', '```', 'markdown/unclosed-code'],
    ['```js\na', '```js', 'markdown/unclosed-code'],
    ['````\na\n```', '````', 'markdown/unclosed-code'],
    ['~~~\na\n```', '~~~', 'markdown/unclosed-code'],
    ['```\na\n``` b', '```', 'markdown/unclosed-code'],
    ['<!-- a', '<!-- a', 'markdown/raw-html'],
    ['<script>\na', '<script>', 'markdown/raw-html'],
  ])('%j: there is one finding, and no section is called missing', (words, marked, rule) => {
    expect(findingsAfter(text(words))).toEqual([[rule, marked]]);
  });

  test.each(['```\na\n```', '````\na\n```\n````', '~~~\na\n~~~~ ', '    ```\n    a', '- ```\n  a'])(
    '%j is closed, or ends by itself',
    (words) => expect(rules(words)).toEqual([]),
  );

  test('at the end of the file too', () => {
    const last = '\n[^1]: The documentation names no model.\n';
    const atEnd = (words: string) =>
      findingsAfter(['pages.[^1]', 'pages.'], [last, ''], ['It talks to no other agent.\n', words]);
    expect(atEnd('```\na')).toEqual([['markdown/unclosed-code', '```']]);
    expect(atEnd('a\n\n```')).toEqual([['markdown/unclosed-code', '```']]);
    expect(atEnd('```\na\n``` b')).toEqual([['markdown/unclosed-code', '```']]);
    expect(atEnd('```\na\n```')).toEqual([]);
  });

  test('what the block contains is not called undefined or missing; what comes before it is', () => {
    const footnote: [string, string] = ['names no model.\n', 'names no model.\n\n[^a]: b\n'];
    expect(findingsAfter(text('a[^a]\n\n```\nb'), footnote)).toEqual([
      ['markdown/unclosed-code', '```'],
    ]);
    expect(rulesAfter(text('a[^c]\n\n```\nb'), footnote)).toEqual([
      'markdown/undefined-reference',
      'markdown/unclosed-code',
    ]);
    expect(rulesAfter(text('```'), ['## Data Operations', '### Data'])).toEqual([
      'layers/missing',
      'markdown/unclosed-code',
    ]);
  });
});

describe('a block of code that a later fence closes', () => {
  const late = (words: string, until: string) =>
    findingsAfter(text(words), [`\n\n## ${until}`, `\n\n${'```'}sh\nb\n${'```'}\n\n## ${until}`]);
  test.each([
    ['```sh\na', '```sh'],
    ['```\na', '```'],
  ])('%j is reported where it begins, and no section is missing', (words, marked) => {
    expect(late(words, 'Security and Compliance')).toEqual([['markdown/unclosed-code', marked]]);
  });
  test.each([
    ['one that shows the heading of a section which is there', '```\n## Data Operations\n```'],
    ['one that shows another heading', '```\n## Usage\n```'],
    ['one inside a list', '- ```\n  ## Data Operations\n  ```'],
  ])('nothing is said of %s', (_, words) => {
    expect(findingsAfter(text(words))).toEqual([]);
  });
});

test('missing layers are reported in the order of MAESTRO', () => {
  const body = EXAMPLE.slice(EXAMPLE.indexOf('\n## Agent Frameworks'), EXAMPLE.indexOf('\n[^1]:'));
  const report = reportOn([fileOfText(EXAMPLE.replace(body, '\n'))]);
  expect(report.map(({ message }) => message)).toEqual(
    [
      'Agent Frameworks',
      'Deployment and Infrastructure',
      'Evaluation and Observability',
      'Security and Compliance',
      'Agent Ecosystem',
    ].map((name) => `The section on ${name} is missing.`),
  );
});

describe('links to pages', () => {
  const link = (to: string) => text(`[a](${to})`);
  test('links to layers and guides are not checked where the options do not list them', () => {
    expect(findingsAfter(link('../layers/none.mdx'))).toEqual([]);
    expect(findingsAfter(link('../guides/none.mdx'))).toEqual([]);
    expect(findingsAfter(link('none.md'))).toEqual([['links/unknown-page', 'none.md']]);
  });
  test.each([
    ['a.md', []],
    ['b.md', []],
    ['../guides/methodology.mdx#a', []],
    ['../guides/none.mdx#a', [['links/unknown-page', '../guides/none.mdx#a']]],
    ['../layers/none.mdx', [['links/unknown-page', '../layers/none.mdx']]],
  ])('%s', (to, expected) => {
    const pages = { assessments: ['b'], guides: ['methodology'], layers: [] };
    expect(findingsWith({ pages }, link(to))).toEqual(expected);
  });
});

describe('links to places', () => {
  const links = (...to: string[]) => text(to.map((one) => `[x](${one})`).join(' '));
  const sound = [
    '#score',
    '#equations',
    '#threats',
    '#threat-page-content-injection',
    '#factor-self-modification',
    '#agent-frameworks',
    '#source-docs',
    '#deployment-and-infrastructure-inner-heading',
    '',
  ].map((hash) => `a.md${hash}`);
  const places = { layers: { 'agent-frameworks': ['scope'] } };
  const inner = (words: [string, string]): [string, string] => [
    words[0],
    `${words[1]}\n\n### Inner heading\n\nMore.`,
  ];

  test('every kind of place on the page of an agent is known', () => {
    expect(findingsAfter(inner(links(...sound)))).toEqual([]);
  });

  test('they may stand on the same page', () => {
    const here = [...sound.map((to) => to.replace('a.md', '') || '#'), '#top', '#note-fn-1'];
    const words = `${links(...here)[1]} [ü](#deployment-and-infrastructure-%C3%BC) [r][r]

### ü

[r]: #score`;
    expect(findingsAfter(inner(text(words)))).toEqual([]);
    expect(findingsAfter(text('[r][r]\n\n[r]: #scores'))).toEqual([
      ['links/unknown-place', '#scores'],
    ]);
  });

  test('links to places are not checked where the data cannot be read', () => {
    expect(findingsAfter(links('#factor-none'), ['kind: agent', 'kind: a: b'])).toEqual([
      ['yaml/syntax', 'a'],
    ]);
  });

  test.each([
    ['#threat-page-content', ['links/unknown-place', '#threat-page-content']],
    ['a.md#threat-page-content', ['links/unknown-place', 'a.md#threat-page-content']],
    ['a.md#owner-statements', ['links/unknown-place', 'a.md#owner-statements']],
    [
      '../layers/agent-frameworks.mdx#scop',
      ['links/unknown-place', '../layers/agent-frameworks.mdx#scop'],
    ],
    ['../layers/agent-frameworks.mdx#scope', undefined],
    ['../layers/data-operations.mdx#anything', undefined],
  ])('%s', (to, expected) => {
    expect(findingsWith({ places }, links(to))).toEqual(expected ? [expected] : []);
  });
});

describe('what a listing prints', () => {
  const printed = (behind: string): [string, string] => [
    'cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
    `cvss-base: 8.5${behind}`,
  ];
  test.each([
    ['nothing', ''],
    ['what is computed', ' # printed score 7.7 High'],
    ['AARS and factor sum too', ' # printed score 7.7 High, AARS 0.73, factor sum 5'],
    ['a remark of somebody', ' # printed score of 9.9, they say'],
    ['a remark on the next line', '\n    # printed score 9.9 Critical'],
  ])('%s', (_, behind) => {
    expect(findingsAfter(printed(behind))).toEqual([]);
  });

  test.each([
    ['printed score 7.6 High'],
    ['printed score 7.7 Critical'],
    ['printed score 7.7 High, factor sum 5.6'],
  ])('%s', (comment) => {
    expect(findingsAfter(printed(` #  ${comment}  `))).toEqual([
      ['threats/printed-score', comment],
    ]);
  });
});

describe('hidden characters', () => {
  test.each([
    ['an emoji of several', '👩🏽‍🚀 and 🏳️‍🌈'],
    ['a joiner that Persian needs', 'می‌خواهم'],
    ['a joiner that Hindi needs', 'क्‍ष'],
    ['a text selector', '☎︎ and ❤️'],
    ['an accent of its own', 'e\u0301'],
    ['a letter of Tibetan with all its parts', 'བསྒྲུབས་ཀྱི'],
    ['a letter of Hebrew with its marks', 'שָּׁ֖'],
  ])('%s is none', (_, words) => {
    expect(findingsAfter(text(words))).toEqual([]);
  });

  test.each([
    ['between letters', 'a\u200db'],
    ['a soft hyphen', 'a\u00adb'],
    ['a mark of direction', 'a\u200fb'],
    ['a Hangul filler', 'a\u3164b'],
    ['a tag character', 'a\u{E0041}b'],
    ['a blank of Braille', 'a\u2800b'],
    ['a vowel of Khmer that is not shown', 'a\u17b4b'],
    ['a character of private use', 'a\ue000b'],
    ['one that is no character', 'a\uffffb'],
    ['a pile of marks', `a${'\u0301'.repeat(6)}b`],
    ['a pile of marks as references', `a${'&#x301;'.repeat(6)}b`],
    ['many selectors', '😀\ufe0f\ufe01\ufe02b'],
    ['a reference', 'a&#x200b;b'],
    ['a named reference', 'a&shy;b'],
  ])('%s', (_, words) => {
    expect(rulesAfter(text(words))).toEqual(['file/hidden-character']);
  });
});

test.each([
  ['lume', '1ume'],
  ['auto-gpt', 'autogpt'],
  ['o-agent', '0-agent'],
  ['modern', 'modem'],
])('%s looks like %s', (a, b) => {
  expect(lookOf(a)).toBe(lookOf(b));
});
