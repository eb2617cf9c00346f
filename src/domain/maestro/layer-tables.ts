import { say } from '../../words/say.ts';

/** The tables that an essay on a layer shows under these anchors. The page of a layer without an essay has them alone. */
export const LAYER_TABLES = [
  { anchor: 'canonical-threats', label: say('Canonical threats') },
  { anchor: 'mitigations', label: say('Mitigations') },
] as const;
