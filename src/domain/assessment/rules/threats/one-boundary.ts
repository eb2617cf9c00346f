import { aboutValue } from '../draft.ts';
import { reasonedThreats } from '../reasons.ts';
import type { FileRule } from '../rule.ts';

/** Things that may or may not be another system, and secrets by their kind: a project key, a room token. */
const THING =
  /\b(?<!\bcode )(account|host|guest|sandbox|container|browser|tenant|[a-z]+ (?:key|token|password|credential|secret))s?\b/gi;

/** A metric with its value, in the words of a sentence. */
const METRIC = /\b(S[CIA]|VC):([NLH])\b/g;

/** What a reason decides of a thing by a metric. */
interface Decision {
  readonly thing: string;
  /** Whether the thing is another system, or how much of it is lost. */
  readonly about: 'system' | 'loss';
  readonly value: string;
  readonly metric: string;
}

/** The decisions of a sentence that names just one thing. With two, nobody knows which is meant. */
function decisionsIn(sentence: string): Decision[] {
  const things = new Set(
    [...sentence.matchAll(THING)].map(([, matchedThing = '']) => matchedThing.toLowerCase()),
  );
  const [thing] = things;
  if (thing === undefined || things.size > 1) return [];
  const isSecret = thing.includes(' ');
  return [...sentence.matchAll(METRIC)].flatMap(([whole, metric, value = '']): Decision[] => {
    if (metric === 'VC') {
      return isSecret ? [{ thing, about: 'loss', value, metric: whole }] : [];
    }
    return [{ thing, about: 'system', value: value === 'N' ? 'inside' : 'outside', metric: whole }];
  });
}

/** Without those that one sentence decides in several ways: it draws a finer line. */
const plainDecisionsIn = (sentence: string): Decision[] => {
  const decisions = decisionsIn(sentence);
  return decisions.filter(({ about, value }) =>
    decisions.every((other) => other.about !== about || other.value === value),
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
    const first = new Map<string, Decision & { readonly id: string }>();
    return reasonedThreats(file).flatMap(({ id, path, sentences }) =>
      sentences.flatMap(plainDecisionsIn).flatMap((decision) => {
        const { about, thing, value, metric } = decision;
        const key = `${about} ${thing}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, { ...decision, id });
        if (other === undefined || other.id === id || other.value === value) return [];
        const message = `"${thing}" has ${metric} here, and ${other.metric} in the threat "${other.id}".`;
        return aboutValue(file, path, message);
      }),
    );
  },
};
