import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { impactOf } from '../../domain/impact/impact.ts';
import { readSide } from '../../domain/impact/side.ts';
import { foreign } from './escape.ts';
import { impactMarkdown } from './markdown.ts';

const VALID = readFileSync(new URL('../../../tests/broken/_valid.md', import.meta.url), 'utf8');

const side = (files: Readonly<Record<string, string>>) =>
  readSide(
    Object.entries(files).map(([name, text]) => ({
      path: `content/assessments/${name}.md`,
      bytes: new TextEncoder().encode(text),
    })),
  );
type Files = Readonly<Record<string, string>>;
const report = (before: Files, after: Files, notes: readonly string[] = []): string =>
  impactMarkdown(impactOf(side(before), side(after), '0.8'), { base: 'origin/main', notes });

test('nothing changed: three lines', () => {
  expect(report({ a: VALID }, { a: VALID })).toBe(
    '<!-- septet-impact -->\n## Impact on the catalogue\n\nNo assessment differs in what is counted from <code>origin&#47;main</code>.\n',
  );
});

test('one change in full', () => {
  const after = VALID.replace('mitigation: partial', 'mitigation: none').replace(
    'dynamic-tool-use: { score: 1,',
    'dynamic-tool-use: { score: 0,',
  );
  expect(report({ a: VALID }, { a: after }, ['A note.'])).toMatchInlineSnapshot(`
    "<!-- septet-impact -->
    ## Impact on the catalogue

    Assessments compared with <code>origin&#47;main</code>: 1 changed. The headline score is that of AIVSS v0.8. The rank is by band, then name.

    > A note.

    | Agent | AIVSS v0.8 | AIVSS v0.5 | AIVSS v1 amendment (proposal) | Rank |
    | --- | --- | --- | --- | --- |
    | <code>Example Agent</code> | 7.7 High → **9.1 Critical** | 6.6 Medium → **6.1 Medium** | 9.2 Critical → **9.1 Critical** | 1 of 1 |

    | Band | Before | After |
    | --- | --- | --- |
    | Critical | 0 | 1 |
    | High | 1 | 0 |

    <details><summary><code>Example Agent</code>: 2 changes</summary>

    | Change | Before | After | Alone it moves the headline by |
    | --- | --- | --- | --- |
    | <code>factors.dynamic-tool-use</code> | <code>1</code> | <code>0</code> | −0.1 |
    | <code>threats.page-content-injection.mitigation</code> | <code>partial</code> | <code>none</code> | +1.6 |

    All together move it by +1.4. The single effects sum to +1.5: they do not add up, since the headline is the highest of the threats and is rounded.

    </details>
    "
  `);
});

test('a new assessment says what a reviewer has to judge', () => {
  const text = report(
    {},
    { a: VALID.replace(/autonomy-of-action:.*/, 'autonomy-of-action: 0.35') },
  );
  expect(text.slice(text.indexOf('<details>'))).toMatchInlineSnapshot(`
    "<details><summary><code>Example Agent</code>: what to judge</summary>

    Evidence: documentation, 2 sources. Layers: 3 mapped, 3 uncertain and 1 not applicable.

    Factor_Sum 4.35. Off the rubric: Autonomy of Action. Without a reason: Autonomy of Action, Self-Modification, Persistent Memory and Multi-Agent Interactions. Above 0 without a source: Autonomy of Action.

    | Threat | Layer | Base | Exploit maturity | Mitigation | Its own factors | Score |
    | --- | --- | --- | --- | --- | --- | --- |
    | <code>Hostile page text steers the browser</code> | L3 | <code>CVSS&#58;4.0&#47;AV&#58;N&#47;AC&#58;L&#47;AT&#58;N&#47;PR&#58;N&#47;UI&#58;P&#47;VC&#58;H&#47;VI&#58;H&#47;VA&#58;N&#47;SC&#58;L&#47;SI&#58;L&#47;SA&#58;N</code> | <code>proof-of-concept</code> | <code>partial</code> | Autonomy of Action 1.0 | 7.7 High |
    | <code>A plugin reads the sessions of the user</code> | L6 | – | – | – | – | not scored |

    </details>
    "
  `);
});

test.each([
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a mention', '@everyone and @org/team'],
  ['the end of a cell', 'a | b \\| c'],
  ['a link', '[x](https://example.org) www.example.org mailto:a@b.c'],
  ['a reference', 'org/repo#1 #2 GH-3'],
  ['an image', '![x](y)'],
  ['code', '``` ` `'],
  ['emphasis', '**a** _b_ ~~c~~'],
  ['the end of a comment', '--> <!-- x'],
  ['an end of details', '</details></code>'],
  ['line ends', 'a\n\n# b\r\n- c'],
  ['turned text', 'a\u202eb\u200bc\u0000'],
])('text of contributors is no markup: %s', (_, text) => {
  const inside = foreign(text).replace(/^<code>|<\/code>$/g, '');
  // What is left are words, full stops, hyphens and entities.
  expect(inside.replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{N} .-]*$/u);
  expect(inside).not.toMatch(/www\./);
});

test('names, titles, values and errors of a file are escaped', () => {
  const evil = '<img src=x> @everyone | [a](b)';
  const after = VALID.replace('name: Example Agent', `name: "${evil}"`)
    .replace('A whole browser.', evil)
    .replace('title: Hostile page text steers the browser', `title: "${evil}"`);
  const broken = VALID.replace('kind: agent', `kind: "${evil}"`).replace(/example/gi, 'Other');
  const text = report({ a: VALID, b: broken }, { a: after, b: broken });
  expect(text).toContain('&#60;img src&#61;x&#62; &#64;everyone &#124;');
  expect(text).not.toMatch(/<img|@everyone|\[a\]/);
});

test('the report is no longer than a comment may be, and says what was cut', () => {
  const many = (from: string, to: string): Files =>
    Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `agent-${index}`,
        VALID.replaceAll('Example Agent', `Agent ${index} of many with a rather long name`)
          .replace('aliases: [ExAgent]\n', '')
          .replace('pypi/example-agent', `pypi/agent-${index}`)
          .replace(/^homepage: .*$/m, `homepage: https://example.org/${index}`)
          .replace(/^repository: .*\n/m, '')
          .replaceAll(from, to),
      ]),
    );
  const text = report(many('x', 'x'), many('mitigation: partial', 'mitigation: none'));
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text).toMatch(/\n> \d+ rows of the table did not fit here/);
  expect(text).toMatch(/\n> \d+ parts of the details did not fit here/);
  expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
});
