import { expect, test } from 'vitest';
import { toAgent } from '../domain/catalogue.ts';
import { record } from '../domain/record.fixture.ts';
import { reviewCalendar } from './calendar.ts';

const agentNamed = (name: string) => toAgent(record('one', { name }), '0.8');
const address = (slug: string) => `https://example.org/agents/${slug}/`;

test('each review is an event of one day', () => {
  const agent = agentNamed('One');
  const text = reviewCalendar([agent], 'Site', address);
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text).toContain(`DTSTART;VALUE=DATE:${agent.reviewBy.replaceAll('-', '')}\r\n`);
  expect(text).toContain('UID:review-one@septet\r\n');
  expect(text).toContain('SUMMARY:Review the assessment of One\r\n');
});

test.each([
  ['a; b, c \\ d', 'Review the assessment of a\\; b\\, c \\\\ d'],
  ['名'.repeat(60), `Review the assessment of ${'名'.repeat(60)}`],
])('%s is escaped and folded', (name, summary) => {
  const text = reviewCalendar([agentNamed(name)], 'Site', address);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
});
