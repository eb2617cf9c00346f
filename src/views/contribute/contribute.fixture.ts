import { LAYER_IDS } from '../../domain/maestro/layers.ts';
import { factorIdsWith } from './fields.ts';
import { layerFields } from './questions.ts';

/** For tests: answers that make a sound file of one scored threat. */
export const SOUND_ANSWERS: ReadonlyMap<string, string> = new Map([
  ['name', 'Example Mail Agent'],
  ['kind', 'agent'],
  ['homepage', 'https://example.org/mail-agent'],
  ['vendor', 'Example Ltd'],
  ['summary', 'It sorts and answers mail; the text of a message can steer what it sends.'],
  ['basis', 'documentation'],
  ['assessors.0.name', 'A. Person'],
  ['sources.0.title', 'Documentation'],
  ['sources.0.url', 'https://example.org/mail-agent/docs'],
  ...factorIdsWith('natural-language-interface').flatMap((id): [string, string][] => [
    [`factors.${id}.score`, '0.5'],
    [`factors.${id}.reason`, 'The documentation of the agent describes this half way.'],
    [`factors.${id}.sources`, 'documentation'],
  ]),
  ['threats.0.title', 'Hostile mail steers the reply'],
  ['threats.0.layer', 'agent-frameworks'],
  ['threats.0.risk', 'agent-goal-and-instruction-manipulation'],
  ['threats.0.cvss', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N'],
  ['threats.0.exploit-maturity', 'unreported'],
  ['threats.0.mitigation', 'none'],
  ['threats.0.reason', 'Anyone can send mail; the user approves each reply, which UI:A counts.'],
  ['threats.0.sources', 'documentation'],
  ...LAYER_IDS.flatMap((id): [string, string][] => {
    const [tag, text] = layerFields(id);
    return [
      [tag?.path ?? '', id === 'agent-frameworks' ? 'mapped' : 'uncertain'],
      [text?.path ?? '', 'The documentation says little here; a mistake would reach every reply.'],
    ];
  }),
]);
