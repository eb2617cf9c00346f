import type { Example } from './rule.ts';

/** The valid opinion, which is on the valid example. */
export const EXAMPLE_OPINION = `---
summary: The second assessor sees a conscious act of the user, and no effect beyond the account.
assessed: 2026-11-22
assessors:
  - name: B. Person
    kind: person
basis: documentation
sources:
  - id: docs
    title: Example Agent documentation
    url: https://example.org/agent/docs
    accessed: 2026-11-21
factors:
  autonomy-of-action: { score: 1, reason: "It reads and clicks without asking.", sources: [docs] }
  persistent-memory: 0
threats:
  - id: page-content-injection
    cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N
    exploit-maturity: proof-of-concept
    mitigation: none
    reason: "The user has to open the page of the attacker."
    sources: [docs]
---
`;

export const OPINION_PATH = 'opinions/example-agent/b-person.md';

/** The slug of the example. */
export const EXAMPLE_SLUG = 'example-agent';

/**
 * The valid example: a complete assessment without a mistake, which the guide on contributing shows. The examples of the
 * rules and the cases of most tests are changes to it.
 */
export const EXAMPLE = `---
name: Example Agent
summary: >-
  Example Agent drives a browser for its user; what it reads on a page can steer what it does next.
kind: agent
vendor: Example Ltd
homepage: https://example.org/agent
repository: https://example.org/git/agent
identifiers: [pkg:pypi/example-agent]
aliases: [ExAgent]
tags: [browser, open-source]
subject: { version: 2.1.0, released: 2026-11-02 }
assessed: 2026-11-20
review-by: 2027-05-20
assessors:
  - { name: A. Person, url: https://example.org/a-person }
basis: documentation
sources:
  - id: docs
    title: Example Agent documentation
    url: https://example.org/agent/docs
    accessed: 2026-11-19
  - id: code
    title: Source code of Example Agent
    url: https://example.org/git/agent
    accessed: 2026-11-19
factors:
  autonomy-of-action: { score: 0.5, reason: "Reads alone; a form needs a confirmation.", sources: [docs] }
  self-modification: 0
  dynamic-tool-use: { score: 1, reason: "A whole browser.", sources: [code] }
  persistent-memory: 0
  contextual-awareness: { score: 0.5, reason: "Every page it opens steers it.", sources: [docs] }
  dynamic-identity: { score: 0.5, reason: "Uses the sessions of its user.", sources: [docs] }
  multi-agent-interactions: 0
  non-determinism: { score: 0.5, reason: "Free text behind fixed actions.", sources: [docs] }
  opacity-and-reflexivity: { score: 0.5, reason: "Logs actions, not their grounds.", sources: [docs] }
  natural-language-interface: { score: 1, reason: "A task in words drives the browser.", sources: [docs] }
threats:
  - id: page-content-injection
    title: Hostile page text steers the browser
    layer: agent-frameworks
    risk: agent-goal-and-instruction-manipulation
    maps-to: [owasp-asi:ASI01, mitre-atlas:AML.T0051.001]
    cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N
    exploit-maturity: proof-of-concept
    mitigation: partial
    reason: "Any page reaches it; the user only has to start a task."
    sources: [docs]
    mitigations: [{ text: Confirm every action that changes something, by: user, brings: strong }]
    factors: { autonomy-of-action: 1 }
  - id: session-theft
    title: A plugin reads the sessions of the user
    layer: security-and-compliance
layers:
  foundation-models: uncertain
  data-operations: mapped
  agent-frameworks: mapped
  deployment-and-infrastructure: uncertain
  evaluation-and-observability: uncertain
  security-and-compliance: mapped
  agent-ecosystem: not-applicable
owner-statement:
  by: Example Ltd
  url: https://example.org/reply
  date: 2026-11-22
  text: Version 2 asks before it sends a form.
---

The assessment covers the browser and leaves the cloud service out.

## Foundation Models

A hosted model reasons over pages.[^1]

## Data Operations

Pages are kept for the length of a session. See [the documentation](https://example.org/agent/docs).

## Agent Frameworks

One loop reads the page and chooses the next action:

| action | confirmed |
| :----- | --------: |
| read   | no        |
| submit | yes       |

## Deployment and Infrastructure

It runs on the machine of its user.

## Evaluation and Observability

Every action is logged.

## Security and Compliance

It acts with the sessions of its user.

### Sessions

\`session-theft\` begins here.

## Agent Ecosystem

It talks to no other agent.

[^1]: The documentation names no model.
`;

/** The valid example, made another agent, for rules that compare two files. */
export const OTHER_AGENT: NonNullable<Example['beside']> = {
  path: 'other-agent.md',
  changes: [
    ['name: Example Agent', 'name: Other Agent'],
    ['homepage: https://example.org/agent', 'homepage: https://example.org/other'],
    ['repository: https://example.org/git/agent', 'repository: https://example.org/git/other'],
    ['identifiers: [pkg:pypi/example-agent]\naliases: [ExAgent]\n', ''],
  ],
};
