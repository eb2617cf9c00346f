import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../../domain/assessment/rules/example.ts';
import { exampleAs } from '../../domain/assessment/rules/other.fixture.ts';
import { impactOf } from '../../domain/impact/impact.ts';
import { readSide } from '../../domain/impact/side.ts';
import type { Overdue } from '../../domain/upkeep/overdue.ts';
import { upkeepMarkdown } from '../upkeep.ts';
import { codeElement, codeSpan, tableRow } from './escape.ts';
import { impactMarkdown } from './markdown.ts';

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

test('the report is three lines where nothing changed', () => {
  expect(report({ a: EXAMPLE }, { a: EXAMPLE })).toBe(
    '<!-- septet-impact -->\n## Impact on the catalogue\n\nNo assessment differs in what is counted from `origin/main`.\n',
  );
});

test('the report of a change in full', () => {
  const after = EXAMPLE.replace('mitigation: partial', 'mitigation: none').replace(
    'dynamic-tool-use: { score: 1,',
    'dynamic-tool-use: { score: 0,',
  );
  expect(report({ a: EXAMPLE }, { a: after }, ['A note.'])).toMatchInlineSnapshot(`
    "<!-- septet-impact -->
    ## Impact on the catalogue

    Assessments compared with \`origin/main\`: 1 changed. The headline score is that of AIVSS v0.8. The rank is the place in the list of agents, where decimals do not count.

    > A note.

    | Agent | AIVSS v0.8 | AIVSS v0.5 | AIVSS v1 amendment (proposal) | Rank |
    | --- | --- | --- | --- | --- |
    | \`Example Agent\` | 7.7 High → **9.1 Critical** | 6.6 Medium → **6.1 Medium** | 9.2 Critical → **9.1 Critical** | 1 of 1 |

    | Band | Before | After |
    | --- | --- | --- |
    | Critical | 0 | 1 |
    | High | 1 | 0 |

    <details><summary><code>Example Agent</code>: 2 changes</summary>

    | Change | Before | After | Moves the headline by itself by |
    | --- | --- | --- | --- |
    | \`factors.dynamic-tool-use\` | \`1\` | \`0\` | −0.1 |
    | \`threats.page-content-injection.mitigation\` | \`partial\` | \`none\` | +1.6 |

    Together they move it by +1.4. The single effects sum to +1.5: they do not add up, since the headline is the highest of the threats and is rounded.

    </details>
    "
  `);
});

test('a new assessment says what a reviewer has to judge', () => {
  const text = report(
    {},
    { a: EXAMPLE.replace(/autonomy-of-action:.*/, 'autonomy-of-action: 0.35') },
  );
  expect(text.slice(text.indexOf('<details>'))).toMatchInlineSnapshot(`
    "<details><summary><code>Example Agent</code>: what to judge</summary>

    Evidence: documentation, 2 sources. Layers: 3 mapped, 3 uncertain and 1 not applicable.

    Factor_Sum 4.35. Off the rubric: Autonomy of Action. Without a reason: Autonomy of Action, Self-Modification, Persistent Memory and Multi-Agent Interactions. Above 0 without a source: Autonomy of Action.

    | Threat | Layer | Base | Exploit maturity | Mitigation | Its own factors | Score |
    | --- | --- | --- | --- | --- | --- | --- |
    | \`Hostile page text steers the browser\` | L3 | \`CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N\` | \`proof-of-concept\` | \`partial\` | Autonomy of Action 1.0 | 7.7 High |
    | \`A plugin reads the sessions of the user\` | L6 | – | – | – | – | not scored |

    </details>
    "
  `);
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a mention', '@everyone and @org/team'],
  ['a mention in entities', '&#64;octocat &commat;octocat &#x40;octocat'],
  ['an e-mail address', 'a@example.org'],
  ['the end of a cell', 'a | b \\| c \\\\| d'],
  ['a link', '[x](https://example.org) www.example.org mailto:a@b.c'],
  ['an autolink', '<https:/evil.example.com/x> <mailto:octocat>'],
  ['a definition', '[x]: https://example.org'],
  ['a reference', 'org/repo#1 #2 GH-3 &num;12'],
  ['an image', '![x](y)'],
  ['code', '``` ` `'],
  ['a code span that ends', 'a` @everyone `b'],
  ['a backslash before the end', 'a\\'],
  ['emphasis', '**a** _b_ ~~c~~'],
  ['the end of a comment', '--> <!-- x'],
  ['an end of details', '</details></code>'],
  ['line ends', 'a\n\n# b\r\n- c'],
  ['turned text', 'a\u202eb\u200bc\u0000'],
  ['half a character', 'a\ud800b'],
  ['nothing', ' '],
];

/** The nodes that a parser of GitHub's Markdown finds, by type; its autolinks are among the links. */
function nodes(markdown: string): Node[] {
  const processor = unified().use(remarkParse).use(remarkGfm);
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(processor.runSync(processor.parse(markdown)));
}
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const LEADS_AWAY = new Set(['link', 'linkReference', 'image', 'imageReference', 'definition']);
const leadingAway = (markdown: string) =>
  nodes(markdown).filter(({ type }) => LEADS_AWAY.has(type));

test.each(HOSTILE)('text of contributors stays one piece of code: %s', (_, text) => {
  const inText = nodes(`Before ${codeSpan(text)} after.`);
  expect(inText.map(({ type }) => type)).toEqual([
    'root',
    'paragraph',
    'text',
    'inlineCode',
    'text',
  ]);
  const row = [tableRow(['a', 'b']), tableRow(['---', '---']), tableRow([codeSpan(text), 'end'])];
  const cells = nodes(row.join('\n')).filter(({ type }) => type === 'tableCell');
  expect(cells.map(({ children }) => children?.map(({ type }) => type))).toEqual([
    ['text'],
    ['text'],
    ['inlineCode'],
    ['text'],
  ]);
});

test.each(HOSTILE)('within HTML the text has no elements: %s', (_, text) => {
  const html = `<details><summary>${codeElement(text)}</summary>\n\nA.\n\n</details>`;
  expect(leadingAway(html)).toEqual([]);
  expect(nodes(html).map(({ type }) => type)).toEqual([
    'root',
    'html',
    'paragraph',
    'text',
    'html',
  ]);
  expect(codeElement(text).slice('<code>'.length, -'</code>'.length)).not.toMatch(/[<>"]/);
});

test.each(HOSTILE)('a report and an issue have no links: %s', (_, text) => {
  const after = EXAMPLE.replace('A whole browser.', 'A tab.').replace(
    'title: Hostile page text steers the browser',
    `title: ${JSON.stringify(`Title ${text}`)}`,
  );
  expect(leadingAway(report({ a: EXAMPLE }, { a: after, b: `---\nname: ${text}\n---\n` }))).toEqual(
    [],
  );
  const finding = { kind: 'dead', id: text, detail: text, url: text } as const;
  const changed = { slug: 'a', path: text, name: text, findings: [finding] };
  const overdue: Overdue = { path: text, name: text, reviewBy: '2026-01-01', days: 3 };
  expect(leadingAway(upkeepMarkdown([overdue], [changed]))).toEqual([]);
});

test('names, titles, values and errors of a file are escaped', () => {
  const evil = '<img src=x> @everyone | [a](b)';
  const after = EXAMPLE.replace('name: Example Agent', `name: "${evil}"`)
    .replace('A whole browser.', evil)
    .replace('title: Hostile page text steers the browser', `title: "${evil}"`);
  const broken = EXAMPLE.replace('kind: agent', `kind: "${evil}"`).replace(/example/gi, 'Other');
  const text = report({ a: EXAMPLE, b: broken }, { a: after, b: broken });
  expect(text).toContain('`<img src=x> @everyone ¦ [a](b)`');
  expect(leadingAway(text)).toEqual([]);
});

test('the report is no longer than a comment may be, and says what was cut', () => {
  const many = (from: string, to: string): Files =>
    Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `agent-${index}`,
        exampleAs(`Agent-${index}`)
          .replace(/^name: .*$/m, `name: Agent ${index} of many with a rather long name`)
          .replaceAll(from, to),
      ]),
    );
  const text = report(many('x', 'x'), many('mitigation: partial', 'mitigation: none'));
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text).toMatch(/\n> \d+ rows of the table did not fit here/);
  expect(text).toMatch(/\n> \d+ parts of the details did not fit here/);
  expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
});
