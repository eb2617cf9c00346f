import type { Layer } from '../maestro/layers.ts';
import type { TaxonomyScheme } from './index.ts';

interface Placement {
  /** The document that places them. */
  readonly source: string;
  /** Numbers of layers by id. */
  readonly layers: Readonly<Record<string, readonly Layer['number'][]>>;
}

/** On which layers of MAESTRO a document places the entries of a list. */
export const PUBLISHED_LAYERS: Readonly<Partial<Record<TaxonomyScheme, Placement>>> = {
  'owasp-tm': {
    source: 'OWASP Multi-Agentic system Threat Modelling Guide v1.0',
    layers: {
      T1: [1, 2],
      T2: [3],
      T3: [4, 6],
      T4: [4],
      T5: [3],
      T6: [3],
      T7: [1, 6],
      T8: [5],
      T9: [7],
      T10: [5],
      T12: [2],
      T13: [4, 7],
      T14: [4, 7],
      T15: [7],
    },
  },
  'owasp-mas': {
    source: 'OWASP Multi-Agentic system Threat Modelling Guide v1.0',
    layers: {
      T16: [1],
      T17: [2],
      T18: [2],
      T19: [3],
      T20: [3],
      T21: [3],
      T22: [4],
      T23: [5],
      T24: [6],
      T25: [7],
      T26: [1],
      T27: [2],
      T28: [2],
      T29: [3],
      T30: [3],
      T31: [3],
      T32: [3],
      T33: [4],
      T34: [4],
      T35: [5],
      T36: [6],
      T37: [7],
      T38: [7],
      T39: [3],
      T40: [3],
      T41: [3],
      T42: [3],
      T43: [4],
      T44: [5],
      T45: [6],
      T46: [6],
      T47: [7],
    },
  },
  'owasp-ast': {
    source: 'OWASP Agentic Skills Top 10, draft 1.0-2026',
    layers: {
      AST01: [7, 3, 6, 4, 5],
      AST02: [7, 3, 6, 4],
      AST03: [6, 4, 3, 7],
      AST04: [7, 3, 6],
      AST05: [3, 4, 6],
      AST06: [4, 6, 3],
      AST07: [4, 6, 7],
      AST08: [5, 6, 3],
      AST09: [6, 7, 5],
      AST10: [7, 3, 6],
    },
  },
  'owasp-llm': {
    source: 'MAESTRO playbook v1.0.0, there for the edition of 2025',
    layers: {
      'LLM01:2026': [1, 3],
      'LLM02:2026': [2, 6],
      'LLM03:2026': [3],
      'LLM04:2026': [2, 3, 7],
      'LLM05:2026': [1, 2],
      'LLM06:2026': [4],
      'LLM07:2026': [1, 5, 7],
      'LLM08:2026': [1, 3],
      'LLM09:2026': [2],
      'LLM10:2026': [1, 3, 5],
    },
  },
};
