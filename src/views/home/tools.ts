import { say } from '../../words/say.ts';

/** The pages that work on what a reader brings. */
export const TOOLS = [
  {
    path: '/compare/',
    label: say('Compare agents'),
    says: say('Which of your conditions two to four agents meet.'),
  },
  {
    path: '/controls/',
    label: say('My controls'),
    says: say('The bands that are left with the measures you can take.'),
  },
  {
    path: '/match/',
    label: say('What is in your stack?'),
    says: say('Find assessed agents in your own list of software.'),
  },
  {
    path: '/calculator/',
    label: say('Calculator'),
    says: say('Compute a score from factors and threats of your own.'),
  },
];
