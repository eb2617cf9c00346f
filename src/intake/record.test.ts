import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteConfig } from '../config.ts';
import { agentJson } from '../data/api.ts';
import { soundFile } from '../domain/assessment/checking/checked.fixture.ts';
import { assemble } from '../domain/catalogue.ts';
import { agentView } from '../views/agent/agent-view.ts';
import { toRecord } from './record.ts';

const EDGE = new URL('../../tests/catalogues/edge/assessments/', import.meta.url);
const text = readFileSync(new URL('replied.md', EDGE), 'utf8');
const recordOf = (changed: string) => toRecord(soundFile(changed, 'replied.md'), siteConfig({}));

test('the Markdown of a layer is the text below its heading in the file', () => {
  const heading = /^## Data operations.*$/im;
  const written = 'Words, *strong* ones.\n\n- One [link](https://example.org/).\n\n```\ncode\n```';
  const { markdown } = recordOf(text.replace(heading, (line) => `${line}\n\n${written}\n`)).texts();
  expect(markdown['data-operations'].startsWith(written)).toBe(true);
  expect(markdown['data-operations']).not.toContain('## ');
  expect(Object.values(markdown).every((part) => part.length > 0)).toBe(true);
});

test.each([
  ['name', 'name: Answered Concierge', 'name: "  Answered Concierge  "'],
  ['a name as a block', 'name: Answered Concierge', 'name: |\n  Answered Concierge'],
  ['summary', 'summary: >-', 'summary: >'],
  ['vendor', 'vendor: Concierge Ltd', 'vendor: "Concierge Ltd\\t"'],
  ['an alias', 'Kóncierge]', '" Kóncierge "]'],
  ['an assessor', '- name: A. Person', "- name: ' A. Person'"],
  ['title of a source', 'title: Documentation', 'title: "\\nDocumentation\\n"'],
  ['reason of a factor', '"Judged 0.5', '"  Judged 0.5'],
  ['title of a threat', 'It books for someone else', '"\\u00a0It books for someone else"'],
  ['reason of a threat', 'A guest can claim', '>\n      A guest can claim'],
  ['owner statement', 'text: |-', 'text: |'],
])('the site shows a text without the blanks around it: %s', (_, from, to) => {
  expect(text).toContain(from);
  const [plain, padded] = [text, text.replaceAll(from, to)].map((file) => {
    const { agents } = assemble([recordOf(file)], '0.8');
    const links = { page: String, json: String, license: null };
    return agents.map((agent) =>
      JSON.stringify([agentJson(agent, '0.8', links), agentView(agent, '0.8')]),
    );
  });
  expect(padded).toEqual(plain);
});

const PUBLIC = { folder: '../public/content', name: 'the public catalogue', path: 'risk' };

test.each([
  ['an own directory', '/srv/mine', {}, 'content/assessments/replied.md'],
  [
    'one that the settings name',
    '/srv/public',
    { from: PUBLIC.folder },
    'risk/assessments/replied.md',
  ],
  [
    'one without a path of its own',
    '/srv/mine',
    { from: 'content', over: PUBLIC.folder },
    'content/assessments/replied.md',
  ],
])('a file of %s has its path in the repository', (_, directory, origin, path) => {
  const config = { ...siteConfig({}), content: [PUBLIC, { folder: 'content', name: 'ours' }] };
  const inside = 'assessments/replied.md';
  const record = toRecord(soundFile(text, `${directory}/${inside}`), config, {
    directory,
    inside,
    ...origin,
  });
  expect(record).toMatchObject({ path, ...origin });
});
