import type { Agent } from '../domain/catalogue.ts';

/** The line end of a calendar, and the most octets that a line may have (RFC 5545 §3.1). */
const BREAK = '\r\n';
const MOST_OCTETS = 75;

/** `/whats-new/reviews.ics`: the day by which each assessment is to be reviewed, as iCalendar (RFC 5545). */
export function reviewCalendar(
  agents: readonly Agent[],
  site: string,
  addressOf: (slug: string) => string,
): string {
  const events = agents.flatMap(({ slug, assessment, reviewBy }) => [
    'BEGIN:VEVENT',
    `UID:review-${slug}@septet`,
    // The format asks for the time when the event was made. The day of the judgement keeps builds the same.
    `DTSTAMP:${digits(assessment.assessed)}T000000Z`,
    `DTSTART;VALUE=DATE:${digits(reviewBy)}`,
    `SUMMARY:${escapeText(`Review the assessment of ${assessment.name}`)}`,
    `URL:${addressOf(slug)}`,
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Septet//Reviews//EN',
    `X-WR-CALNAME:${escapeText(`${site}: reviews`)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join(BREAK);
}

const digits = (day: string): string => day.replaceAll('-', '');

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const ENCODER = new TextEncoder();
const octetsOf = (text: string): number => ENCODER.encode(text).length;

/** Breaks a long line into several; each further one begins with a space. */
function fold(line: string): string {
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
