import { layerOf } from '../../../maestro/layers.ts';
import type { Section } from '../../reading/body.ts';
import { firstSections } from '../layer-sections.ts';
import type { FileRule } from '../rule.ts';

export const layersDoubled: FileRule = {
  id: 'layers/doubled',
  severity: 'error',
  fixed: true,
  title: 'Each layer has one section.',
  why: 'Each layer has one place on the page. Of two sections with the same name, one would be lost.',
  remedy: 'Put both texts under one heading; use "###" to divide them.',
  example: {
    change: ['### Sessions', '‹## Security & Compliance›'],
  },
  check(file) {
    const first = new Set<Section>(firstSections(file));
    return file.body.sections.flatMap((section) => {
      const { layer, headingRange: range } = section;
      if (!layer || first.has(section)) return [];
      return { range, message: `${layerOf(layer, file.edition).name} has two sections.` };
    });
  },
};
