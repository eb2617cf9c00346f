import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['  data-operations: mapped', '  ‹L2›: mapped'],
    finds: 'layers.L2 — There is no key "L2" here. | Did you mean "data-operations"?',
  },
  {
    change: ['url: https://example.org/a-person', '‹mail›: a@example.org'],
    finds: 'assessors[0].mail — There is no key "mail" here. | The keys here are name, url, kind.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5', 'autonomy-of-action: { ‹score 0.5›'],
    finds:
      'factors.autonomy-of-action.score 0.5 — There is no key "score 0.5" here. | Put a colon and a space after "score".',
  },
  {
    change: ['dynamic-identity: { score: 0.5,', 'dynamic-identity: { score: 0,‹5›,'],
    finds:
      'factors.dynamic-identity.5 — A comma ends the number before "5". | Write it with a decimal point: 0.5.',
  },
  {
    change: ['dynamic-tool-use:', '‹dynamic-tools-use›:'],
    finds:
      'factors.dynamic-tools-use — There is no key "dynamic-tools-use" here. | Did you mean "dynamic-tool-use"?',
  },
  {
    change: ['  natural-language-interface:', '‹natural-language-interface›:'],
    finds:
      'natural-language-interface — There is no key "natural-language-interface" here. | It belongs below "factors": indent it like the keys there.',
  },
  {
    change: ['natural-language-interface:', '‹natural-language-interfce›:'],
    finds:
      'factors.natural-language-interfce — There is no key "natural-language-interfce" here. | Did you mean "natural-language-interface"?',
  },
  {
    change: ['  agent-ecosystem: not-applicable', '‹agent-ecosystem›: not-applicable'],
    finds:
      'agent-ecosystem — There is no key "agent-ecosystem" here. | It belongs below "layers": indent it like the keys there.',
  },
  {
    change: ['\nthreats:', '\n  ‹threats›:'],
    finds:
      'factors.threats — There is no key "threats" here. | It belongs to the file itself: start it in column 1.',
  },
  {
    change: ['agent/docs\n    accessed:', 'agent/docs\n    ‹assessed›:'],
    finds: 'sources[0].assessed — There is no key "assessed" here. | Did you mean "accessed"?',
  },
  {
    change: ['    reason: "Any page', '    ‹summary›: Text.\n    reason: "Any page'],
    finds:
      'threats[0].summary — There is no key "summary" here. | The keys here are id, title, attack, status, fixed-in, layer, risk, maps-to, cvss, cvss-base, exploit-maturity, threat-multiplier, mitigation, mitigation-factor, reason, sources, advisories, leads-to, mitigations, factors.',
  },
  {
    change: ['data-operations: mapped', '‹data-operation›: mapped'],
    finds:
      'layers.data-operation — There is no key "data-operation" here. | Did you mean "data-operations"?',
  },
  {
    change: ['kind: agent', 'kind: agent\n‹score›: 9.4'],
    finds:
      'score — There is no key "score" here. | Scores are computed, never written. Remove this line.',
  },
  {
    change: ['reason: "Any page reaches', '‹reson›: "Any page reaches'],
    finds: 'threats[0].reson — There is no key "reson" here. | Did you mean "reason"?',
  },
  {
    change: ['brings: strong }]', 'brings: strong }, ‹Turn it off›: now]'],
    finds:
      'threats[0].mitigations[1].Turn it off — There is no key "Turn it off" here. | Put text that contains ": " between double quotes.',
  },
  {
    change: ['subject: { version: 2.1.0,', 'subject: { version: 2.1.0, ‹read on›: Monday,'],
    finds:
      'subject.read on — There is no key "read on" here. | The keys here are version, commit, released, mode.',
  },
  {
    change: ['- id: session-theft', '- ‹<<›: { id: session-theft }'],
    finds:
      'threats[1].<< — The merge key "<<" copies keys from another group. | Write out the keys themselves.',
  },
  {
    change: ['dynamic-tool-use: { score: 1,', 'dynamic-tool-use: { ‹score:\u00A01›,'],
    finds:
      'factors.dynamic-tool-use.score:\u00A01 — There is no key "score:\u00A01" here. | It has a no-break space, which is a letter in YAML: write a plain space.',
  },
  {
    change: ['"A whole browser.",', '“A browser, whole, ‹and one more.”›,'],
    finds:
      'factors.dynamic-tool-use.and one more.” — There is no key "and one more.”" here. | The quotes “ and ” are letters in YAML: use " instead. A comma ends text without plain quotes around it.',
  },
  {
    change: ['"A whole browser.",', '“A browser, whole, ‹and more›: all.”,'],
    finds:
      'factors.dynamic-tool-use.and more — There is no key "and more" here. | The quotes “ and ” are letters in YAML: use " instead. A comma ends text without plain quotes around it.',
  },
] satisfies readonly TestedExample[];
