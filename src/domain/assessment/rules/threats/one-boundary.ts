import { aboutValue } from '../draft.ts';
import { reasonedThreats } from '../reasons.ts';
import type { FileRule } from '../rule.ts';

/** What may or may not be another system, and secrets by their kind: a project key, a room token. */
const THING =
  /\b(?<!\bcode )(account|host|guest|sandbox|container|browser|tenant|[a-z]+ (?:key|token|password|credential|secret))s?\b/gi;

/** A metric with its value, in the words of a sentence. */
const METRIC = /\b(S[CIA]|VC):([NLH])\b/g;

interface Said {
  readonly thing: string;
  /** What is decided of it: whether it is another system, or what is lost of it. */
  readonly about: 'system' | 'loss';
  readonly value: string;
  readonly metric: string;
}

/** What a sentence decides of the one thing that it names: with two of them, nobody knows which is meant. */
function saidIn(sentence: string): Said[] {
  const things = new Set(
    [...sentence.matchAll(THING)].map(([, thing = '']) => thing.toLowerCase()),
  );
  const [thing] = things;
  if (thing === undefined || things.size > 1) return [];
  const isSecret = thing.includes(' ');
  return [...sentence.matchAll(METRIC)].flatMap(([whole, metric, value = '']): Said[] => {
    if (metric === 'VC') {
      return isSecret ? [{ thing, about: 'loss', value, metric: whole }] : [];
    }
    return [{ thing, about: 'system', value: value === 'N' ? 'inside' : 'outside', metric: whole }];
  });
}

/** Where a sentence gives several values to one thing, it makes a difference of its own. */
const decided = (sentence: string): Said[] => {
  const said = saidIn(sentence);
  return said.filter((one) =>
    said.every((other) => other.about !== one.about || other.value === one.value),
  );
};

export const threatsOneBoundary: FileRule = {
  id: 'threats/one-boundary',
  severity: 'warning',
  title: 'A secret or a boundary is scored alike in all threats of a file.',
  why: 'Whether an account, a host or a guest is another system than the agent moves a score more than any other choice. Where one threat puts it inside and another outside, or one secret is a high loss here and a low one there, the two scores cannot be compared.',
  remedy:
    'Draw the boundary once for the whole file. If the two threats meet different systems, name each so that readers can tell them apart.',
  example: {
    change: [
      '    reason: "Any page reaches it; the user only has to start a task."',
      '    reason: "Any page reaches it, and what it can do ends at the account (SC:N)."',
    ],
    also: [
      [
        '    layer: security-and-compliance\nlayers:',
        '    layer: security-and-compliance\n    cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N\n    reason: "It reads all files of the account (SC:H)."\n    sources: [docs]\n    mitigations: [{ text: Install no plugins, by: user, brings: strong }]\nlayers:',
      ],
    ],
    at: '‹"It reads all files of the account (SC:H)."›',
  },
  check(file) {
    const first = new Map<string, Said & { readonly id: string }>();
    return reasonedThreats(file).flatMap(({ id, path, sentences }) =>
      sentences.flatMap(decided).flatMap((said) => {
        const key = `${said.about} ${said.thing}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, { ...said, id });
        if (other === undefined || other.id === id || other.value === said.value) return [];
        const message = `"${said.thing}" has ${said.metric} here, and ${other.metric} in the threat "${other.id}".`;
        return [aboutValue(file, path, message)];
      }),
    );
  },
};
