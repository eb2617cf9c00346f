import { layerOf, layersIn } from '../../../maestro/layers.ts';
import { aboutValue, asGroup, dataOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const layersNotRead: FileRule = {
  id: 'layers/not-read',
  severity: 'error',
  title: 'A layer is left unread only where a listing was taken over.',
  why: '"not-read" says that nobody judged the layer, because the listing does not reach it. Whoever read the documentation or the code has looked, and says what they found.',
  remedy:
    'Tag the layer mapped, uncertain or not-applicable. If the file only repeats a listing, set basis to listing.',
  example: {
    change: ['foundation-models: uncertain', 'foundation-models: ‹not-read›'],
  },
  check(file) {
    const { basis, layers } = dataOf(file);
    if (typeof basis !== 'string' || basis === 'listing') return [];
    const tags = asGroup(layers);
    return layersIn(file.edition)
      .filter((id) => tags[id] === 'not-read')
      .map((id) =>
        aboutValue(
          file,
          ['layers', id],
          `${layerOf(id, file.edition).name} is tagged not-read, and the basis is ${basis}.`,
        ),
      );
  },
};
