/** The slug of the example. */
export const EXAMPLE_SLUG = 'example-mail-agent';

/**
 * A small complete assessment without a mistake: the one that the guide on contributing shows. The examples of the rules
 * are changes to it, so that what the checker says of them can be computed where it is shown.
 */
export const EXAMPLE = `---
name: Example Mail Agent
summary: >-
  Example Mail Agent sorts and answers mail; the text of a message can steer what it sends.
kind: agent
homepage: https://example.org/mail-agent
assessed: 2026-11-20
assessors:
  - name: A. Person
basis: documentation
sources:
  - id: docs
    title: Example Mail Agent documentation
    url: https://example.org/mail-agent/docs
    accessed: 2026-11-19
factors:
  autonomy-of-action: { score: 0.5, reason: "Sorts alone; sending needs approval.", sources: [docs] }
  self-modification: 0
  dynamic-tool-use: { score: 0.5, reason: "Four fixed mail tools.", sources: [docs] }
  persistent-memory: 0
  contextual-awareness: { score: 0.5, reason: "Reads one mailbox.", sources: [docs] }
  dynamic-identity: 0
  multi-agent-interactions: 0
  non-determinism: { score: 0.5, reason: "Free text behind fixed actions.", sources: [docs] }
  opacity-and-reflexivity: { score: 0.5, reason: "Logs actions, not their grounds.", sources: [docs] }
  natural-language-interface: { score: 1, reason: "Language drives tool calls.", sources: [docs] }
threats:
  - id: mail-text-injection
    title: Hostile mail steers the reply
    layer: agent-frameworks
    risk: agent-goal-and-instruction-manipulation
    maps-to: [owasp-asi:ASI01]
    cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:H/SI:L/SA:N
    exploit-maturity: unreported
    mitigation: none
    reason: >-
      Anyone can send mail. The mailbox is a subsequent system. The user approves each reply, which UI:A
      already counts. No public demonstration on this agent was found.
    sources: [docs]
    mitigations:
      - { text: Answer only senders that the user knows., by: user, brings: partial }
layers:
  foundation-models: uncertain
  data-operations: mapped
  agent-frameworks: mapped
  deployment-and-infrastructure: uncertain
  evaluation-and-observability: mapped
  security-and-compliance: uncertain
  agent-ecosystem: mapped
---

## Foundation Models

The documentation does not name the model. A model that obeys text in a message would carry the flaw into every reply.

## Data Operations

The agent reads the mailbox live and keeps no index. Old messages remain a source of hostile text.

## Agent Frameworks

Message text and instructions share one prompt.

## Deployment and Infrastructure

Hosting is not described. A leaked mail token would open the mailbox.

## Evaluation and Observability

Actions are logged with time and message. Why an action was chosen is not.

## Security and Compliance

The scope of the mail token is not documented. A broad scope would let one injection read everything.

## Agent Ecosystem

The agent calls no other agent. It serves one user and takes text from any sender.
`;
