import { type EquationId, equation } from '../../src/domain/aivss/equations/index.ts';
import {
  FACTOR_SETS,
  FACTORS,
  type FactorId,
  TENTH_FACTOR_IDS,
} from '../../src/domain/aivss/factors.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../src/domain/maestro/layers.ts';
import { type Answers, answered, rowsOf } from '../../src/views/contribute/answers.ts';
import { type CheckContext, errorOfAnswer } from '../../src/views/contribute/check.ts';
import type { Field } from '../../src/views/contribute/field.ts';
import { factorIdsWith } from '../../src/views/contribute/fields.ts';
import { TENTH } from '../../src/views/contribute/place.ts';
import {
  ASSESSOR_FIELDS,
  factorFields,
  IDENTITY_FIELDS,
  layerFields,
  OPTIONAL_FIELDS,
  SUBJECT_FIELDS,
  sourceFields,
  threatFields,
} from '../../src/views/contribute/questions.ts';
import type { Asker } from './asker.ts';
import { factorWords, threatWords } from './words.ts';

export interface Interview {
  /** Answers that came as flags or in a file. */
  readonly given: Answers;
  readonly asker: Asker;
  readonly context: CheckContext;
  readonly equation: EquationId;
}

/** Asks for everything that was not given, and refuses what the rules refuse as soon as it is said. */
export async function interview({ given, asker, context, equation: id }: Interview) {
  const answers = new Map(given);
  const ask = asking(answers, asker, context);
  const soFar = () => answered(answers, context.today, context.beyond);
  await ask([...IDENTITY_FIELDS, ...OPTIONAL_FIELDS, ...SUBJECT_FIELDS, ...ASSESSOR_FIELDS]);
  await askSources(answers, asker, ask);
  const tenth = await tenthFactor(answers, asker, id);
  answers.set(TENTH, tenth);
  for (const factor of factorIdsWith(tenth)) {
    asker.say(...factorWords(factor));
    await ask(citing(factorFields(factor), soFar()));
    asker.say(threatWords.sum(soFar(), id));
  }
  for (let row = 0; ; row += 1) {
    const isGiven = row <= Math.max(-1, ...rowsOf('threats', given));
    if (!isGiven && !(await asker.more(row === 0 ? 'Add a threat?' : 'Another threat?'))) break;
    await askThreat(row);
  }
  for (const layer of LAYER_IDS) {
    asker.say(LAYERS[layer].scope, `${layerCode(layer)} ${LAYERS[layer].name}`);
    await ask(layerFields(layer));
  }
  asker.done();
  return answers;

  /** The score is said again whenever an answer has changed it. */
  async function askThreat(row: number): Promise<void> {
    let last = '';
    for (const field of citing(threatFields(row), soFar())) {
      await ask([field]);
      const words = threatWords.score(soFar(), row, id);
      if (words !== last) asker.say(words);
      last = words;
    }
  }
}

type Ask = (fields: readonly Field[]) => Promise<void>;

function asking(answers: Map<string, string>, asker: Asker, context: CheckContext): Ask {
  const complaint = (field: Field) => (text: string) =>
    errorOfAnswer(field.path, text, answers, context);
  return async (fields) => {
    for (const field of fields) {
      const text = answers.get(field.path);
      const why = text === undefined ? undefined : complaint(field)(text);
      if (text !== undefined && why === undefined) continue;
      if (text !== undefined && why !== undefined) asker.refuse(field, text, why);
      if (text === undefined && field.aside) continue;
      if (field.input === 'cites' && field.choices.length === 0) continue;
      answers.set(field.path, await asker.answer(field, complaint(field)));
    }
  };
}

async function askSources(answers: Map<string, string>, asker: Asker, ask: Ask): Promise<void> {
  const last = Math.max(0, ...rowsOf('sources', answers));
  for (let row = 0; row <= last || (await asker.more('Another source?')); row += 1) {
    await ask(sourceFields(row));
  }
}

/** The factor that v0.8 or that v0.5 names: the one that was given, or the choice of the person. */
async function tenthFactor(answers: Answers, asker: Asker, id: EquationId): Promise<FactorId> {
  const given = TENTH_FACTOR_IDS.find((one) => answers.has(`factors.${one}.score`));
  if (given) return given;
  const usual = FACTOR_SETS[equation(id).factorSet].tenth;
  const choices = TENTH_FACTOR_IDS.map((one) => ({
    id: one,
    label: FACTORS[one].label,
    meaning: FACTORS[one].question,
  }));
  const message = 'The tenth factor is one of two. This site computes with the first named here.';
  const inOrder = choices.toSorted((a, b) => Number(b.id === usual) - Number(a.id === usual));
  return (await asker.choose(message, inOrder, usual)) as FactorId;
}

/** The same questions, with the sources of the file as what can be cited. */
function citing(fields: readonly Field[], { draft }: ReturnType<typeof answered>): Field[] {
  const sources = (draft.data.sources ?? []) as { readonly id: string; readonly title?: string }[];
  const choices = sources.map(({ id, title = id }) => ({ id, label: title, meaning: id }));
  return fields.map((field) => (field.input === 'cites' ? { ...field, choices } : field));
}
