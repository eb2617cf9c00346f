import { FACT_IDS } from '../../domain/assessment/format/facts.ts';
import { layersIn } from '../../domain/maestro/layers.ts';
import { factorIdsWith } from './fields.ts';
import { layerFields } from './questions.ts';

/** Answers for tests that make a valid file with one scored threat. */
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
  ...layersIn().flatMap((id): [string, string][] => {
    const [tag, text] = layerFields(id);
    return [
      [tag?.path ?? '', id === 'agent-frameworks' ? 'mapped' : 'uncertain'],
      [text?.path ?? '', 'The documentation says little here; a mistake would reach every reply.'],
    ];
  }),
]);

const ADVISORY = 'threats.0.advisories.0';
const MEASURES = 'threats.0.mitigations';

/** Answers for tests, for every key that the others do not have. */
export const NEWER_ANSWERS: Readonly<Record<string, string>> = {
  'subject.version': '2.1.0',
  'subject.commit': '64a49f34d076b6f5917dae1424521d43c7bcae84',
  'subject.released': '2026-11-02',
  'subject.mode': 'default configuration',
  'assessors.0.kind': 'team',
  'factors.goal-driven-planning.score': '0.5',
  'factors.goal-driven-planning.reason': 'It splits a long request into the mails that it needs.',
  'factors.goal-driven-planning.sources': 'documentation',
  'threats.0.attack': 'A mail asks the agent to forward others. It does so.',
  'threats.0.status': 'fixed',
  'threats.0.fixed-in': '2.2.0',
  'threats.0.leads-to': 'stolen-session',
  [`${ADVISORY}.id`]: 'CVE-2026-12345',
  [`${ADVISORY}.aliases`]: 'GHSA-2c4m-59x9-fr2g',
  [`${ADVISORY}.source`]: 'documentation',
  [`${ADVISORY}.severity`]: '8.7',
  [`${ADVISORY}.vector`]: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H',
  [`${ADVISORY}.package`]: 'pkg:pypi/example-store',
  [`${ADVISORY}.affected`]: '< 2.1.0',
  [`${ADVISORY}.fixed-in`]: '2.1.0',
  [`${MEASURES}.0.text`]: 'Confirm each reply.',
  [`${MEASURES}.0.by`]: 'user',
  [`${MEASURES}.0.brings`]: 'partial',
  [`${MEASURES}.0.sources`]: 'documentation',
  [`${MEASURES}.1.text`]: 'Switch sending off.',
  [`${MEASURES}.1.by`]: 'admin',
  [`${MEASURES}.1.lowers`]: 'autonomy-of-action: 0',
  'threats.1.title': 'Stolen session',
  'threats.1.layer': 'security-and-compliance',
  'advisories.0.id': 'CVE-2026-54321',
  'advisories.0.source': 'documentation',
  ...Object.fromEntries(
    FACT_IDS.flatMap((id) => [
      [`facts.${id}.answer`, id === 'reads-private-data' ? 'yes' : 'unknown'],
      ...(id === 'reads-private-data'
        ? [
            [`facts.${id}.setting`, 'signed in'],
            [`facts.${id}.sources`, 'documentation'],
          ]
        : []),
    ]),
  ),
};
