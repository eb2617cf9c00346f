import { printedScores } from '../printed-score.ts';
import { restatedThreats } from '../restated.ts';
import type { Rule } from '../rule.ts';
import { bandInSummary, belowBase, inAbsentLayer, noImpact } from '../scored-threats.ts';
import { alternatives, duplicates, offRubric, reasons, references, vectors } from '../threats.ts';

const VECTOR = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N';
const REASON = `    reason: >-
      Anyone can send mail. The mailbox is a subsequent system. The user approves each reply, which UI:A
      already counts. No public demonstration on this agent was found.
`;

/** Threats, and what their inputs come to. */
export const threatRules: readonly Rule[] = [
  {
    id: 'cvss/vector',
    severity: 'error',
    title: 'A vector is a complete CVSS v4.0 base vector in canonical order.',
    meaning:
      'Every score begins with the base score of CVSS v4.0. It takes eleven base metrics in the order of the specification. Exploit maturity and mitigation have fields of their own and do not belong into the vector.',
    mend: 'Mend the marked metric. A vector of v3.1 has to be judged again: letters cannot be translated one by one.',
    example: { from: 'UI:A/', to: 'UI:R/' },
    check: vectors,
  },
  {
    id: 'cvss/no-impact',
    severity: 'warning',
    title: 'A vector names what is lost.',
    meaning:
      'With N in all six impact metrics the base score is 0: by CVSS, nothing happens. A threat in this catalogue mostly harms something, if not the agent then what the agent can reach.',
    mend: 'Set VC, VI and VA for the agent, SC, SI and SA for what lies beyond it. If the loss cannot be judged, leave "cvss" out.',
    example: { from: VECTOR, to: VECTOR.replace(/VC.*$/, 'VC:N/VI:N/VA:N/SC:N/SI:N/SA:N') },
    check: noImpact,
  },
  {
    id: 'threats/alternatives',
    severity: 'error',
    title: 'A level and the number that replaces it exclude each other.',
    meaning:
      'A threat states its base as a vector or as a bare number, its maturity and its mitigation as a level or as a bare number. With both it would be unclear which one counts.',
    mend: 'Keep the vector or the level; bare numbers are for sources that give nothing else.',
    example: {
      from: '    mitigation: none\n',
      to: '    mitigation: none\n    mitigation-factor: 0.9\n',
    },
    check: alternatives,
  },
  {
    id: 'threats/reason',
    severity: 'error',
    title: 'A scored threat says why it is scored so.',
    meaning:
      'The vector is a judgement. Its reason lets others check it, above all where the border between vulnerable and subsequent system was drawn.',
    mend: 'Add "reason": who does what, what they need beforehand, what is lost, and why this maturity and this mitigation.',
    example: { from: REASON, to: '' },
    check: reasons,
  },
  {
    id: 'threats/reason-restated',
    severity: 'warning',
    title: 'The reason of a threat says more than its title.',
    meaning:
      'The title says what happens. The reason says why it is as easy and as bad as the vector has it.',
    mend: 'Go through the vector: what the attacker needs (AV to UI), what is lost (VC to SA), then maturity and mitigation.',
    example: {
      from: REASON,
      to: '    reason: Hostile mail steers the reply.\n',
    },
    check: restatedThreats,
  },
  {
    id: 'threats/duplicate-id',
    severity: 'error',
    title: 'A threat id stands once in a file.',
    meaning:
      'The id is the address of the threat on its page, and the name by which two versions of an assessment are compared.',
    mend: 'Give each threat its own id.',
    example: {
      from: 'brings: partial }\nlayers:',
      to: 'brings: partial }\n  - id: mail-text-injection\n    title: A leaked token opens the mailbox\n    layer: security-and-compliance\nlayers:',
    },
    check: duplicates,
  },
  {
    id: 'threats/layer-not-applicable',
    severity: 'error',
    title: 'A threat meets the agent in a layer that the agent has.',
    meaning:
      'A layer that is tagged not-applicable does not exist in this agent, so nothing can attack it there. One of the two statements is wrong.',
    mend: 'Tag the layer mapped or uncertain, or move the threat to the layer where it is met.',
    example: { from: '  agent-frameworks: mapped', to: '  agent-frameworks: not-applicable' },
    check: inAbsentLayer,
  },
  {
    id: 'threats/off-rubric',
    severity: 'note',
    title: 'Exploit maturity and mitigation are levels.',
    meaning:
      'Tables 4a and 4b of AIVSS v0.8 have three levels each. A bare number is for threats that are taken over from a source which gives nothing else; it is computed as given, and the page marks it.',
    mend: 'Write "exploit-maturity" and "mitigation" with a level wherever you judge yourself.',
    example: { from: '    mitigation: none', to: '    mitigation-factor: 0.9' },
    check: offRubric,
  },
  {
    id: 'threats/below-base',
    severity: 'note',
    title: 'A mitigation rarely takes a score below the band of its CVSS base.',
    meaning:
      'In AIVSS v0.8 the mitigation factor multiplies the base as well, so that a credited control can score a flaw below what CVSS says of it. That is what the document computes, and the page says so; the note stands where the band falls with it.',
    mend: 'Ask whether the control was validated, and whether the vector has counted it already. If both stand, leave it.',
    example: {
      from: 'UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N\n    exploit-maturity: unreported\n    mitigation: none',
      to: 'UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N\n    exploit-maturity: unreported\n    mitigation: strong',
    },
    check: belowBase,
  },
  {
    id: 'threats/printed-score',
    severity: 'warning',
    title: 'A listing prints what follows from its numbers.',
    meaning:
      'The import writes what a page prints as its result into a comment beside the base. The catalogue shows the computed score alone. Where the two differ, a number was misread, or the page computes or rounds in another way than AIVSS v0.8 says, and readers of both will ask.',
    mend: 'Compare base, multiplier, mitigation and factors with the page. Where they are right, say under "exempt" why the page prints something else; or remove the comment.',
    example: {
      from: `    cvss: ${VECTOR}\n`,
      to: '    cvss-base: 8.5 # printed score 9.9 Critical\n',
    },
    check: printedScores,
  },
  {
    id: 'taxonomy/reference',
    severity: 'error',
    title: 'References to other lists name entries that exist there.',
    meaning:
      'References lead readers from a threat to the public lists. T16 of one list is not T16 of another, so each reference names its list, and the id exists in the version that this catalogue uses.',
    mend: 'Write scheme:id with an id of the list, as in owasp-asi:ASI01.',
    example: { from: 'owasp-asi:ASI01', to: 'owasp-asi:ASI11' },
    check: references,
  },
  {
    id: 'summary/band',
    severity: 'warning',
    title: 'A summary names no band other than the computed one.',
    meaning:
      'Scores are never written by hand. A band in the summary stays when a factor, a vector or the equation changes, and then contradicts the score beside it.',
    mend: 'Remove the band, and say where the risk lies instead.',
    example: {
      from: 'the text of a message can steer what it sends.',
      to: 'critical risk, as the text of a message can steer it.',
    },
    check: bandInSummary,
  },
];
