import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { entriesOf } from '../../domain/tables.ts';
import { CORRECTED_PARTS, correctionAt, correctionText } from './correction.ts';

const FORM: { body: { id?: string; attributes: { options?: string[] } }[] } = parse(
  readFileSync('.github/ISSUE_TEMPLATE/correction.yml', 'utf8'),
);
const fields = new Map(FORM.body.map(({ id = '', attributes }) => [id, attributes]));

test.each(entriesOf(CORRECTED_PARTS))(
  'the form offers the part %s, and has every field that the address fills in',
  (part, words) => {
    expect(fields.get('part')?.options).toContain(words);
    const place = { part, now: 'Autonomy of Action 0.5', address: 'https://example.org/#factor-a' };
    const { searchParams } = new URL(
      correctionAt('https://example.org/issues/new?template=correction.yml&address=a.md', place),
    );
    expect(searchParams.get('now')).toBe('Autonomy of Action 0.5');
    expect(searchParams.get('address')).toBe('https://example.org/#factor-a');
    for (const field of searchParams.keys()) {
      if (field !== 'template') expect([...fields.keys()]).toContain(field);
    }
  },
);

test('without a repository the questions are a text', () => {
  expect(correctionText('Lume', 'lume.md', 'L1 Mapped')).toContain(
    'Page or file: lume.md\nWhat it says now: L1 Mapped\n',
  );
});
