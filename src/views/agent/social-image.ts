import type { LayerTag } from '../../domain/maestro/layers.ts';
import { escapeMarkup } from '../../words/escape.ts';
import { say } from '../../words/say.ts';
import { type BadgeView, badgeText } from '../shared/badge.ts';
import { BAND_FILLS } from '../shared/band-fills.ts';
import { shorten } from '../shared/format.ts';
import type { LayerStripView } from '../shared/layer-strip.ts';
import type { AgentView } from './agent-view.ts';

/** The size that previews of a shared link ask for. */
const SOCIAL_SIZE = { width: 1200, height: 630 } as const;

const INK = '#1d1b18';
const PAPER = '#fcfbf8';
const MUTED = '#5d5850';

const FILLS: Readonly<Record<BadgeView['band'], string>> = { ...BAND_FILLS, 'not-scored': MUTED };

/** The most lines of the summary, and the characters that fit on each. */
const LINES = { count: 3, length: 64 } as const;

const DASHES: Readonly<Partial<Record<LayerTag, string>>> = { uncertain: '4 4', 'not-read': '1 5' };

/** The verdict on an agent and its seven layers, as an SVG. */
export function socialImage(
  { name, summary, badge }: Pick<AgentView, 'name' | 'summary' | 'badge'>,
  strip: LayerStripView,
  site: string,
): string {
  const verdict = badgeText(badge);
  const text = (x: number, y: number, size: number, fill: string, words: string, weight = 400) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeMarkup(words)}</text>`;
  const lines = wrapLines(summary).map((line, index) => text(64, 400 + index * 46, 32, INK, line));
  const marks = strip.marks.map(
    ({ x, y, band }) => `<circle cx="${x}" cy="${y}" r="7" fill="${FILLS[band]}"/>`,
  );
  const strokes = strip.strokes.map(
    ({ tag, d }) =>
      `<path d="${d}" stroke="${tag === 'not-applicable' ? '#d9d4c9' : INK}" stroke-width="1.5"${DASHES[tag] ? ` stroke-dasharray="${DASHES[tag]}"` : ''}/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SOCIAL_SIZE.width}" height="${SOCIAL_SIZE.height}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    text(64, 92, 28, MUTED, say('{site}: threat model', { site })),
    text(64, 178, name.length > 24 ? 52 : 76, INK, shorten(name, 36), 700),
    `<rect x="64" y="222" width="${60 + verdict.length * 33}" height="98" rx="8" fill="${FILLS[badge.band]}"/>`,
    text(94, 292, 60, '#fff', verdict, 700),
    ...lines,
    `<g transform="translate(640 108) scale(1.2)">${[...strokes, ...marks].join('')}</g>`,
    '</svg>',
  ].join('');
}

/** The first lines of a text, broken between words. */
function wrapLines(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < LINES.length)
      lines[lines.length - 1] = `${line} ${word}`.trim();
    else lines.push(word);
  }
  const shown = lines.slice(0, LINES.count).map((line) => shorten(line, LINES.length));
  return lines.length > shown.length ? [...shown.slice(0, -1), `${shown.at(-1)} …`] : shown;
}
