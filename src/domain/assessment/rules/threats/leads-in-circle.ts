import { circlesOf } from '../../../threats/leads-to.ts';
import { aboutKey, asList, asText, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const threatsLeadsInCircle: FileRule = {
  id: 'threats/leads-in-circle',
  severity: 'error',
  title: 'Threats do not lead in a circle.',
  why: 'The steps from threat to threat are the path of an attack across the layers. A path has a start and an end.',
  remedy: 'Remove the step that no attacker needs, so that there is a first threat and a last one.',
  example: {
    change: ['partial\n', 'partial\n    ‹leads-to›: [page-content-injection]\n'],
  },
  check(file) {
    const linked = threatsOf(file).flatMap(({ path, threat }) => {
      const id = asText(threat.id);
      const leadsTo = asList(threat['leads-to']).flatMap((other) => asText(other) ?? []);
      return id === undefined ? [] : [{ id, leadsTo, path }];
    });
    return circlesOf(linked).map((circle) =>
      aboutKey(
        file,
        [...(linked.find(({ id }) => id === circle[0])?.path ?? []), 'leads-to'],
        circle.length === 1
          ? `The threat "${circle[0]}" leads to itself.`
          : `These threats form a circle: ${[...circle, circle[0]].join(' → ')}.`,
      ),
    );
  },
};
