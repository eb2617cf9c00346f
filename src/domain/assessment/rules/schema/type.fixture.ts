import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['title: Hostile page text steers the browser', '‹title›: #1 of the list'],
    finds:
      'threats[0].title — "title" cannot be empty. | "title" takes text. Text that begins with "#" is a comment: put it between double quotes.',
  },
  {
    change: ['tags: [browser, open-source]', 'tags: ‹browser, open-source›'],
    finds:
      'tags — "tags" cannot be "browser, open-source". | "tags" takes a list. Write tags: [browser, open-source].',
  },
  {
    change: ['tags: [browser, open-source]', 'tags:\n  ‹\u2013 browser\n  \u2013 open-source›'],
    finds:
      'tags — "tags" cannot be "– browser – open-source". | "tags" takes a list. Start each entry with "- ": what stands there is an en dash.',
  },
  {
    change: ['- { name: A. Person, url: https://example.org/a-person }', '- ‹A. Person›'],
    finds:
      'assessors[0] — An entry of "assessors" cannot be "A. Person". | Write "- name: A. Person".',
  },
  {
    change: [
      'cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
      'cvss-base: ‹7,5›',
    ],
    finds:
      'threats[0].cvss-base — "cvss-base" cannot be "7,5". | "cvss-base" takes a number in plain digits. Write it with a decimal point: 7.5.',
  },
  {
    change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N', '‹7.5›'],
    finds:
      'threats[0].cvss — "cvss" cannot be 7.5. | Where a source gives only a number, write cvss-base: 7.5.',
  },
  {
    change: ['self-modification: 0', '‹self-modification›:'],
    finds:
      'factors.self-modification — "self-modification" cannot be empty. | Write a score of 0, 0.5 or 1 with its reason: self-modification: { score: 0.5, reason: "…" }.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹"0.5"›,'],
    finds:
      'factors.autonomy-of-action.score — "score" cannot be "0.5". | "score" takes a number in plain digits. Write it without quotes: 0.5.',
  },
  {
    change: ['persistent-memory: 0', 'persistent-memory: ‹partial›'],
    finds:
      'factors.persistent-memory — "persistent-memory" cannot be "partial". | Write a score of 0, 0.5 or 1 with its reason: persistent-memory: { score: 0.5, reason: "…" }. Did you mean 0.5?',
  },
  {
    change: ['persistent-memory: 0', 'persistent-memory: ‹50%›'],
    finds:
      'factors.persistent-memory — "persistent-memory" cannot be "50%". | Write a score of 0, 0.5 or 1 with its reason: persistent-memory: { score: 0.5, reason: "…" }. Did you mean 0.5?',
  },
  {
    change: ['maps-to: [owasp-asi:ASI01,', 'maps-to: [‹owasp-asi: ASI01›,'],
    finds:
      'threats[0].maps-to[0] — An entry of "maps-to" cannot be a group of keys. | Write each entry as scheme:id, without a space: owasp-asi:ASI01.',
  },
  {
    change: ['mitigation: partial', 'mitigation-factor: ‹83%›'],
    finds:
      'threats[0].mitigation-factor — "mitigation-factor" cannot be "83%". | "mitigation-factor" takes a number in plain digits. Did you mean 0.83?',
  },
  {
    change: [
      '- id: docs\n    title: Example Agent documentation\n    url: https://example.org/agent/docs\n    accessed: 2026-11-19',
      '- ‹https://example.org/agent/docs›',
    ],
    finds:
      'sources[0] — An entry of "sources" cannot be "https://example.org/agent/docs". | Each entry needs id, title, url and accessed, as in - { id: docs, title: "…", url: https://example.org/agent/docs, accessed: 2026-11-20 }.',
  },
  {
    change: ['    sources: [docs]', '    sources: ‹docs›'],
    finds:
      'threats[0].sources — "sources" cannot be "docs". | "sources" takes a list. Write sources: [docs].',
  },
  {
    change: ['tags: [browser, open-source]', 'tags: ‹browser›'],
    finds: 'tags — "tags" cannot be "browser". | "tags" takes a list. Write tags: [browser].',
  },
  {
    change: ['name: Example Agent', 'name: ‹1.10›'],
    finds:
      'name — "name" cannot be 1.10. | "name" takes text. Write it between double quotes: "1.10".',
  },
  {
    change: ['aliases: [ExAgent]', 'aliases: [‹007›]'],
    finds:
      'aliases[0] — An entry of "aliases" cannot be 007. | "aliases" takes text. Write it between double quotes: "007".',
  },
  {
    change: ['vendor: Example Ltd', 'vendor: ‹0x1A›'],
    finds:
      'vendor — "vendor" cannot be 0x1A. | "vendor" takes text. Write it between double quotes: "0x1A".',
  },
  {
    change: ['version: 2.1.0,', 'version: 2.1.0, commit: ‹0123456›,'],
    finds:
      'subject.commit — "commit" cannot be 0123456. | "commit" takes text. Write all 40 digits of the commit, which are 0 to 9 and a to f, between double quotes.',
  },
  {
    change: [
      'version: 2.1.0,',
      'version: 2.1.0, commit: ‹12345678901234567890123456789012345678e1›,',
    ],
    finds:
      'subject.commit — "commit" cannot be 12345678901234567890123456789012345678e1. | "commit" takes text. Write it between double quotes: "12345678901234567890123456789012345678e1".',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹1_0›,'],
    finds:
      'factors.autonomy-of-action.score — "score" cannot be "1_0". | "score" takes a number in plain digits.',
  },
  {
    change: ['aliases: [ExAgent]', 'aliases: ‹Example, the agent›'],
    finds:
      'aliases — "aliases" cannot be "Example, the agent". | "aliases" takes a list. Write aliases: ["Example, the agent"].',
  },
  {
    change: [
      'owner-statement:',
      'objections:\n  - { id: a, by: B, text: C, raised: ‹20261121›, decides: D, due: 2026-12-01 }\nowner-statement:',
    ],
    finds:
      'objections[0].raised — "raised" cannot be 20261121. | Use an existing date, written as year-month-day: 2026-11-20.',
  },
  {
    change: ['tags: [browser, open-source]', 'tags:\n  ‹-browser\n  -open-source›'],
    finds:
      'tags — "tags" cannot be "-browser -open-source". | "tags" takes a list. Put a space after the "-" of each entry.',
  },
  {
    change: ['aliases: [ExAgent]', 'aliases: [‹Example: the agent›]'],
    finds:
      'aliases[0] — An entry of "aliases" cannot be a group of keys. | "aliases" takes text. Put text that contains ": " between double quotes.',
  },
  {
    change: ['kind: agent', 'kind: agent\ndraft: ‹yes›'],
    finds: 'draft — "draft" cannot be "yes". | "draft" takes true or false.',
  },
  {
    change: ['kind: agent', 'kind: agent\nfacts: { acts-as-user: ‹yes› }'],
    finds:
      'facts.acts-as-user — "acts-as-user" cannot be "yes". | "acts-as-user" takes a group of keys: answer, setting, sources.',
  },
  {
    change: ['vendor: Example Ltd', '‹vendor›:'],
    finds:
      'vendor — "vendor" cannot be empty. | "vendor" takes text. If there is no value, remove the key.',
  },
] satisfies readonly TestedExample[];
