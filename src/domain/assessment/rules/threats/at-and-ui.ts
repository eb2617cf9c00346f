import { aboutValue } from '../draft.ts';
import { reasonedThreats } from '../reasons.ts';
import type { FileRule } from '../rule.ts';

/** Both metrics in one bracket: `(AT:P, UI:P)`. */
const BOTH_METRICS = /\((?=[^)]*\bAT:P\b)(?=[^)]*\bUI:[PA]\b)[^)]*\)/;
/** Words for setting something up, just before the metric. */
const SET_UP =
  /\b(?:install(?:s|ed|ing)?|enable[sd]?|switche[sd] on|turn(?:s|ed) on|configure[sd]?|connect(?:s|ed)|opt(?:s|ed) in|subscribe[sd]?)\b[^(;.]*\(AT:P\b/;

export const threatsAtAndUi: FileRule = {
  id: 'threats/at-and-ui',
  severity: 'warning',
  title: 'AT and UI count two different conditions.',
  why: 'Attack Requirements are conditions of execution that make an attack fail now and then, such as a race or a position on the path. What a person does is User Interaction, and what is installed or switched on is the configuration, which CVSS assumes to be there. One condition in both metrics lowers the base twice.',
  remedy:
    'Count the condition once: UI for what a person does, AT:N for what is installed or switched on, and say in the reason which configuration is assumed.',
  example: {
    change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N', 'CVSS:4.0/AV:N/AC:L/AT:P/PR:N'],
    also: [
      [
        '"Any page reaches it; the user only has to start a task."',
        '"The user has to open the page (AT:P, UI:P)."',
      ],
    ],
    at: '‹"The user has to open the page (AT:P, UI:P)."›',
  },
  check: (file) =>
    reasonedThreats(file).flatMap(({ path, metrics, sentences }) => {
      if (metrics.AT !== 'P' || metrics.UI === 'N') return [];
      const reason = sentences.join(' ');
      const [bothMetrics] = BOTH_METRICS.exec(reason) ?? [];
      const [setUp] = SET_UP.exec(reason) ?? [];
      if (!bothMetrics && !setUp) return [];
      const message = bothMetrics
        ? `One condition is counted in AT and in UI: "${bothMetrics}".`
        : `What is installed or switched on is counted in AT: "${setUp}".`;
      return aboutValue(file, path, message);
    }),
};
