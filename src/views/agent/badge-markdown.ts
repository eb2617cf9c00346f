import { say } from '../../words/say.ts';

/** An agent as its JSON has it. */
interface BadgedAgent {
  readonly name: string;
  readonly page: string;
}

/** The badge of an agent as Markdown for a README. */
export const badgeMarkdown = ({ name, page }: BadgedAgent, picture: string): string =>
  `[![Threat model of ${name.replace(/[[\]]/g, '\\$&')}](${picture})](${page})`;

/**
 * The address of a badge that shields.io draws from the JSON of an agent, for a site that has no badges of its own.
 *
 * @param json the full address
 */
export const shieldsBadge = (json: string): string => {
  const parameters = { url: json, query: '$.badge', label: say('threat model') };
  return `https://img.shields.io/badge/dynamic/json?${new URLSearchParams(parameters)}`;
};
