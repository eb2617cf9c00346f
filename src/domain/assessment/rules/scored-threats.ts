import { BAND_IDS, BANDS, type BandId, bandOf } from '../../aivss/bands.ts';
import type { EquationId } from '../../aivss/equations/index.ts';
import { cvssBaseScore } from '../../cvss/base-score.ts';
import { readBaseVector } from '../../cvss/vector.ts';
import { LAYERS, type LayerId } from '../../maestro/layers.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { isScored, type Judgement, judge } from '../score.ts';
import { aboutKey, aboutValue, data, group, text, threats } from './draft.ts';
import { oncePerFile } from './once-per-file.ts';
import type { CheckOptions, Finding } from './rule.ts';
import { assessmentOf } from './schema.ts';
import { soundVectors } from './threats.ts';

/** Rules about what the inputs of a threat come to. */

const DEFAULT_EQUATION: EquationId = '0.8';
const judgements = oncePerFile(() => new Map<EquationId, Judgement | undefined>());

/** The judgement of a file; undefined where its data break the schema or a vector cannot be read. */
export function judgementOf(file: AssessmentFile, { equation = DEFAULT_EQUATION }: CheckOptions) {
  const known = judgements(file);
  if (!known.has(equation)) known.set(equation, judgementUnder(file, equation));
  return known.get(equation);
}

function judgementUnder(file: AssessmentFile, equation: EquationId): Judgement | undefined {
  const assessment = assessmentOf(file);
  return assessment && soundVectors(file) ? judge(assessment, equation) : undefined;
}

export const noImpact = (file: AssessmentFile): Finding[] =>
  threats(file).flatMap(({ path, threat }) => {
    const vector = text(threat.cvss);
    const reading = vector === undefined ? undefined : readBaseVector(vector);
    if (!vector || !reading || 'problems' in reading) return [];
    const { VC, VI, VA, SC, SI, SA } = reading.metrics;
    if ([VC, VI, VA, SC, SI, SA].some((value) => value !== 'N')) return [];
    const at = vector.indexOf('/VC:') + 1;
    const place = [...path, 'cvss'];
    return [
      {
        range: file.frontmatter?.rangeInside(place, at, vector.length - at) ?? [0, 1],
        path: place,
        message: `This vector names no impact at all, so its base is ${cvssBaseScore(vector).toFixed(1)}.`,
        help: 'Set what is lost in the agent itself (VC, VI, VA) or elsewhere (SC, SI, SA), or remove cvss: the threat is then listed without a score.',
      },
    ];
  });

const isMitigated = (threat: Readonly<Record<string, unknown>>): boolean =>
  ['partial', 'strong'].includes(text(threat.mitigation) ?? '') ||
  threat['mitigation-factor'] !== undefined;

const named = (score: number): string => `${score.toFixed(1)} (${BANDS[bandOf(score)].label})`;

export function belowBase(file: AssessmentFile, options: CheckOptions): Finding[] {
  if (!threats(file).some(({ threat }) => isMitigated(threat))) return [];
  const judgement = judgementOf(file, options);
  const equation = options.equation ?? DEFAULT_EQUATION;
  return threats(file).flatMap(({ path, threat }) => {
    const scored = judgement?.threats.find(({ id }) => id === threat.id);
    const result = scored && isScored(scored) ? scored.scores[equation] : undefined;
    // Every mitigation lowers a score; worth a word is one that makes the flaw look like one of a lesser kind.
    const fallen = result?.flags.includes('below-base') && result.band !== bandOf(result.cvssBase);
    if (!result || !fallen) return [];
    const key = threat['mitigation-factor'] === undefined ? 'mitigation' : 'mitigation-factor';
    return [
      aboutKey(
        file,
        [...path, key],
        `With this mitigation the score is ${named(result.score)}, below the CVSS base of ${named(result.cvssBase)}.`,
        'The page says so beside the score. Credit only a control that was validated, and not one that the vector counts already.',
      ),
    ];
  });
}

export function inAbsentLayer(file: AssessmentFile): Finding[] {
  const tags = group(data(file).layers);
  return threats(file).flatMap(({ path, threat }) => {
    const layer = text(threat.layer);
    if (layer === undefined || tags[layer] !== 'not-applicable') return [];
    const { name } = LAYERS[layer as LayerId];
    return [
      aboutValue(
        file,
        [...path, 'layer'],
        `This threat meets the layer ${name}, which the file tags not-applicable.`,
        `Tag ${layer} as mapped or uncertain, or move the threat to the layer where it is met.`,
      ),
    ];
  });
}

const BAND = `(${BAND_IDS.join('|')})`;
/** A band said of the agent, not of something that it handles ("high-risk actions"). */
const NAMED = [
  new RegExp(
    `\\b${BAND}[- ](?:risk|severity)(?=\\s*(?:$|[.,;:!?)]|agent|tool|framework|platform|score|rating|overall|for|because|as|since|when|if|and|but)\\b|\\s*$|[.,;:!?)])`,
    'giu',
  ),
  new RegExp(`\\b(?:risk|severity|band|rating|score)\\s+(?:is|as|of)\\s+${BAND}\\b`, 'giu'),
  new RegExp(`\\b(?:rated|scored|scores|ranks|rates)\\s+(?:as\\s+)?${BAND}\\b`, 'giu'),
];
const DENIAL = /\b(?:no|not|never|without|nor)\s+(?:an?\s+|of\s+|any\s+)?$/i;

export function bandInSummary(file: AssessmentFile, options: CheckOptions): Finding[] {
  const summary = text(data(file).summary);
  const found = summary === undefined ? undefined : bandNamed(summary);
  const judgement = found && judgementOf(file, options);
  if (!summary || !found || !judgement) return [];
  const { headline } = judgement;
  if (headline?.band === found.band) return [];
  const computed = headline
    ? `the computed one is ${BANDS[headline.band].label} (${headline.score.toFixed(1)})`
    : 'no threat of the file is scored';
  const [start, end] = file.frontmatter?.valueRange(['summary']) ?? [0, 1];
  const at = file.text.slice(start, end).search(new RegExp(found.words.replace(/\s+/g, '\\s+')));
  return [
    {
      range: at < 0 ? [start, end] : [start + at, start + at + found.words.length],
      path: ['summary'],
      message: `The summary says "${found.words}", and ${computed}.`,
      help: 'Leave bands to the page, which computes them; say where the risk lies.',
    },
  ];
}

function bandNamed(summary: string): { band: BandId; words: string } | undefined {
  for (const pattern of NAMED) {
    for (const { 0: words, 1: band = '', index } of summary.matchAll(pattern)) {
      if (DENIAL.test(summary.slice(0, index))) continue;
      return { band: band.toLowerCase() as BandId, words };
    }
  }
  return undefined;
}
