import type { FileRule, Finding } from '../rule.ts';

const KINDS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/g },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_\w{36,}|github_pat_\w{40,})/g },
  { what: 'a GitLab token', pattern: /\bglpat-[\w-]{20,}/g },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[\w-]{10,}/g },
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}/g },
  { what: 'a Hugging Face token', pattern: /\bhf_[A-Za-z]{34}\b/g },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { what: 'a PyPI token', pattern: /\bpypi-AgE[\w-]{50,}/g },
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/g },
  { what: 'a secret API key', pattern: /\bsk-(?:[a-z]+-)?(?:[a-z0-9]+-)?[A-Za-z0-9_]{20,}/g },
  {
    what: 'a signed token (JWT)',
    // With a limit, since otherwise each "eyJ" of a long line would read the rest of it.
    pattern: /\beyJ[\w-]{10,1000}\.eyJ[\w-]{10,}\.[\w-]{16,}/g,
  },
];

/** Every kind begins with one of these. Most files contain none, and need no further look. */
const ANY = /PRIVATE KEY|AKIA|ASIA|gh[pousr]_|_pat_|glpat-|xox|AIza|hf_|npm_|pypi-|k_live_|sk-|eyJ/;

/** Whether a token is a placeholder of documentation: with EXAMPLE inside, or the same few characters over and over. */
const isExample = (token: string): boolean =>
  /example|your|x{6}|placeholder/i.test(token) || new Set(token).size < 10;

export const textSecret: FileRule = {
  id: 'text/secret',
  severity: 'error',
  fixed: true,
  anyFile: true,
  title: 'No file contains a key or a token.',
  why: 'Programs find pushed keys and tokens within minutes, and the history keeps them. They are recognised by the prefixes that their issuers gave them.',
  remedy:
    'Remove it. If it is real, revoke it first: removing it does not make it secret again. Show its form with a placeholder such as KEY_GOES_HERE.',
  example: {
    change: ['Every action is logged.', '```\n‹-----BEGIN OPENSSH PRIVATE KEY-----›\n```'],
  },
  check(file) {
    if (!ANY.test(file.text)) return [];
    return KINDS.flatMap(({ what, pattern }) =>
      [...file.text.matchAll(pattern)]
        .filter(({ 0: token }) => !isExample(token))
        .map(
          ({ 0: token, index }): Finding => ({
            range: [index, index + token.length],
            message: `This looks like ${what}.`,
          }),
        ),
    );
  },
};
