import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['exploit-maturity: proof-of-concept', 'threat-multiplier: ‹0.97›'],
    finds:
      'threats[0].threat-multiplier — "threat-multiplier" is the bare number 0.97, which the page marks as off the rubric. | 0.97 is the level proof-of-concept: write exploit-maturity: proof-of-concept.',
  },
  {
    change: ['exploit-maturity: proof-of-concept', 'threat-multiplier: ‹1.05›'],
    finds:
      'threats[0].threat-multiplier — "threat-multiplier" is the bare number 1.05, which the page marks as off the rubric. | The levels of AIVSS v0.8 are attacked 1, proof-of-concept 0.97, unreported 0.5. Keep the number only if the source gives nothing else.',
  },
] satisfies readonly TestedExample[];
