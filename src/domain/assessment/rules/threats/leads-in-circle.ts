import { circlesOf } from '../../../threats/leads-to.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import { aboutKey, list, text, threats } from '../draft.ts';
import type { Finding, Rule } from '../rule.ts';

function check(file: AssessmentFile): Finding[] {
  const all = threats(file).flatMap(({ path, threat }) => {
    const id = text(threat.id);
    const leadsTo = list(threat['leads-to']).flatMap((other) => text(other) ?? []);
    return id === undefined ? [] : [{ id, leadsTo, path }];
  });
  return circlesOf(all).map((circle) =>
    aboutKey(
      file,
      [...(all.find(({ id }) => id === circle[0])?.path ?? []), 'leads-to'],
      circle.length === 1
        ? `The threat "${circle[0]}" leads to itself.`
        : `These threats lead in a circle: ${[...circle, circle[0]].join(' → ')}.`,
      'Remove the step that no attacker needs, so that there is a first threat and a last one.',
    ),
  );
}

export const leadsInCircle: Rule = {
  id: 'threats/leads-in-circle',
  severity: 'error',
  title: 'Threats do not lead in a circle.',
  meaning:
    'What leads to what is the path of an attack over the layers. A path has a beginning and an end.',
  mend: 'Remove one of the steps.',
  example: {
    from: '    mitigation: none\n',
    to: '    mitigation: none\n    leads-to: [mail-text-injection]\n',
  },
  check,
};
