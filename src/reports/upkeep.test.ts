import { expect, test } from 'vitest';
import { upkeepMarkdown, upkeepText } from './upkeep.ts';

const finding = (kind: 'changed' | 'dead' | 'elsewhere', id: string, detail = '') => ({
  kind,
  id,
  detail,
  url: '',
});
const OVERDUE = [{ path: 'late.md', name: 'Late', reviewBy: '2027-05-20', days: 2 }];
const CHANGED = [
  {
    slug: 'a',
    path: 'a.md',
    name: 'A @b',
    findings: [
      finding('dead', 'docs', '404'),
      ...Array.from({ length: 7 }, (_, at) => finding('changed', `file-${at}`)),
    ],
  },
  { slug: 'c', path: 'c.md', name: 'C', findings: [finding('elsewhere', 'CVE-2026-10001')] },
];

test('the text for people has every finding', () => {
  const text = upkeepText(OVERDUE, CHANGED, 3);
  expect(text).toMatch(/^late\.md {2}Late {2}review due 2027-05-20, 2 days ago\na\.md {2}A @b\n/);
  expect(text).toContain('\n  Sources that are dead\n     docs  404\n');
  expect(text).toContain('file-6\n');
  expect(text).toMatch(
    /CVE-2026-10001\n1 review overdue\. 3 agents compared, 2 agents with something to look at\.\n$/,
  );
});

test('the issue has what is to be done, and mentions nobody', () => {
  const text = upkeepMarkdown(OVERDUE, CHANGED);
  expect(text).toMatch(/^<!-- septet-upkeep -->\nA weekly look/);
  expect(text).toContain('- `Late` (`late.md`): due 2027-05-20, 2 days ago');
  expect(text).toContain(
    '- `A @b` (`a.md`)\n  - Sources that are dead: `docs` (`404`)\n  - Cited files that have changed: `file-0`, `file-1`, `file-2`, `file-3`, `file-4`, and 2 more\n',
  );
  expect(text).not.toContain('CVE-2026-10001');
});

test('an issue without findings says that there is nothing to do', () => {
  expect(upkeepMarkdown([], CHANGED.slice(1))).toBe(
    '<!-- septet-upkeep -->\nNothing to do: no review is overdue, and the evidence is as it was read.\n',
  );
});
