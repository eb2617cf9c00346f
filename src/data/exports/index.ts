import { idsOf, tableOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import type { AgentFile } from '../api-schema.ts';
import { aivssReport } from './aivss-report.ts';
import { cycloneDxSnippet } from './cyclonedx.ts';
import { cycloneDxThreats } from './cyclonedx-threats.ts';
import { stixBundle } from './stix.ts';
import {
  LIBRARY_QUESTION_IDS,
  LIBRARY_QUESTIONS,
  type LibraryAnswers,
  openQuestions,
  threatModelLibrary,
} from './threat-model-library.ts';

/** What an export is made from. */
interface ExportOrder {
  readonly agent: AgentFile;
  /** The full address of the JSON of the agent. */
  readonly json: string;
  /** The reader's answers, which only the Threat Model Library needs. */
  readonly answers?: Readonly<Partial<LibraryAnswers>>;
}

/** The document, or a sentence that says why there is none. */
type Exported = { readonly document: object } | { readonly why: string };

interface Format {
  readonly label: string;
  /** What it is for. */
  readonly use: string;
  readonly make: (order: ExportOrder) => Exported;
}

/** The foreign formats into which an assessment can be exported, in a browser and by `npm run export`. */
export const EXPORTS = {
  cyclonedx: {
    label: say('CycloneDX references'),
    use: say('for the component in your SBOM'),
    make: ({ agent, json }) => ({ document: cycloneDxSnippet(agent, json) }),
  },
  'cyclonedx-threats': {
    label: say('CycloneDX 2.0 threat model'),
    use: say('experimental: that version is a draft'),
    make: ({ agent }) => ({ document: cycloneDxThreats(agent) }),
  },
  stix: {
    label: say('STIX 2.1 bundle'),
    use: say('for a threat intelligence platform'),
    make: ({ agent, json }) => ({ document: stixBundle(agent, json) }),
  },
  'aivss-report': {
    label: say('AIVSS v0.8 report'),
    use: say('Appendix A, where the assessment fits it'),
    make: ({ agent }) => aivssReport(agent),
  },
  'threat-model-library': {
    label: 'OWASP Threat Model Library',
    use: say('to go on with in a modelling tool, with your answers'),
    make: ({ agent, answers = {} }) => libraryFile(agent, answers),
  },
} as const satisfies Record<string, Format>;

export type ExportId = keyof typeof EXPORTS;
export const EXPORT_IDS = idsOf(EXPORTS);

function libraryFile(agent: AgentFile, given: Readonly<Partial<LibraryAnswers>>): Exported {
  const open = openQuestions(given);
  if (open.length === 0) {
    const answers = tableOf(LIBRARY_QUESTION_IDS, (id) => given[id] ?? '');
    return { document: threatModelLibrary(agent, answers) };
  }
  const openInWords = open.map((id) => `${id}: ${LIBRARY_QUESTIONS[id].answers.join(', ')}`);
  return {
    why: say('It asks what no assessment can know. Still to be answered: {asked}.', {
      asked: openInWords.join('; '),
    }),
  };
}
