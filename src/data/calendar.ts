import type { Agent } from '../domain/catalogue.ts';

/** Lines end so in a calendar, and none is longer than this many octets (RFC 5545 §3.1). */
const [BREAK, MOST_OCTETS] = ['\r\n', 75];

/** `/whats-new/reviews.ics`: the day by which each assessment is to be reviewed, as iCalendar (RFC 5545). */
export function reviewCalendar(
  agents: readonly Agent[],
  site: string,
  addressOf: (slug: string) => string,
): string {
  const events = agents.flatMap(({ slug, assessment, reviewBy }) => [
    'BEGIN:VEVENT',
    `UID:review-${slug}@septet`,
    // A calendar wants the instant of its making; that of the judgement keeps builds the same.
    `DTSTAMP:${digits(assessment.assessed)}T000000Z`,
    `DTSTART;VALUE=DATE:${digits(reviewBy)}`,
    `SUMMARY:${escaped(`Review the assessment of ${assessment.name}`)}`,
    `URL:${addressOf(slug)}`,
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Septet//Reviews//EN',
    `X-WR-CALNAME:${escaped(`${site}: reviews`)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join(BREAK);
}

const digits = (day: string): string => day.replaceAll('-', '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const ENCODER = new TextEncoder();
const octetsOf = (text: string): number => ENCODER.encode(text).length;

/** A long line goes on in the next, after a space. */
function folded(line: string): string {
  if (octetsOf(line) <= MOST_OCTETS) return line;
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join(BREAK);
}
