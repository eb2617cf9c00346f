import { say } from '../../words/say.ts';

/** What a badge is for; the JSON of an agent has it. */
interface Badged {
  readonly name: string;
  readonly page: string;
}

/** The badge of an agent, to be pasted into a README. */
export const badgeMarkdown = ({ name, page }: Badged, picture: string): string =>
  `[![Threat model of ${name.replace(/[[\]]/g, '\\$&')}](${picture})](${page})`;

/**
 * The picture where a site has none of its own, drawn by shields.io of what the JSON of the agent says.
 *
 * @param json the whole address
 */
export const drawnElsewhere = (json: string): string => {
  const asked = { url: json, query: '$.badge', label: say('threat model') };
  return `https://img.shields.io/badge/dynamic/json?${new URLSearchParams(asked)}`;
};
