import { KIND_IDS, type KindId } from '../../src/domain/assessment/format/vocabulary.ts';
import { itemAt } from '../../src/domain/lookup.ts';
import { toSlug } from '../../src/domain/slug.ts';
import type { Chance } from './chance.ts';

const FIRST =
  'Alder Amber Ashen Azure Birch Brisk Candle Cedar Chalk Cinder Clover Cobalt Copper Coral Crimson Dapple Drift Ebony Ember Fallow Fern Flint Frost Gilded Ginger Granite Harbour Hazel Indigo Ivory Juniper Lantern Larch Lichen Linden Maple Marble Meadow Mossy Nimble Ochre Olive Onyx Opal Pebble Pewter Quartz Quiet Russet Saffron Sable Scarlet Silver Slate Sorrel Teal Thistle Timber Umber Velvet Violet Walnut Willow Winter'.split(
    ' ',
  );
const SECOND =
  'Badger Bittern Bramble Bunting Buzzard Caribou Cormorant Crane Curlew Dormouse Dunlin Egret Falcon Ferret Finch Gannet Gecko Godwit Goshawk Grouse Hare Harrier Heron Hobby Ibis Jackdaw Kestrel Kingfisher Kite Lapwing Linnet Lynx Magpie Marten Merlin Narwhal Nightjar Nuthatch Osprey Otter Ouzel Partridge Petrel Pipit Plover Puffin Raven Redstart Robin Sandpiper Shrike Siskin Skylark Starling Stoat Swift Tern Thrush Treecreeper Vole Warbler Weasel Wheatear Wren'.split(
    ' ',
  );
const LAST: Readonly<Record<KindId, readonly string[]>> = {
  agent: ['Agent', 'Assistant', 'Copilot', 'Researcher'],
  framework: ['Framework', 'Kit', 'SDK'],
  tool: ['Tools', 'Runner', 'Sandbox', 'Server'],
  platform: ['Cloud', 'Platform', 'Studio'],
  protocol: ['Protocol', 'Exchange'],
  model: ['Model', 'Reasoner'],
  skill: ['Skill', 'Recipes'],
};
const HOUSES = ['Labs', 'Systems', 'Ltd', 'Works', 'Collective', 'Research'] as const;
const REGISTRIES = ['pypi', 'npm', 'cargo', 'golang'] as const;

/** Coprime to the number of pairs, so that neighbouring names differ and no pair comes twice. */
const STRIDE = 1237;
const PAIRS = FIRST.length * SECOND.length;

export function identity(index: number, chance: Chance) {
  const pair = (index * STRIDE) % PAIRS;
  const first = itemAt(FIRST, Math.floor(pair / SECOND.length));
  const second = itemAt(SECOND, pair % SECOND.length);
  const round = Math.floor(index / PAIRS);
  const kind = itemAt(KIND_IDS, index % KIND_IDS.length);
  // When all pairs are used up, names get a number.
  const stem = `${first} ${second}${round > 0 ? ` ${round + 1}` : ''}`;
  const name = `${stem} ${chance.pick(LAST[kind])}`;
  const path = toSlug(stem);
  const isOpen = chance.percent(70);
  return {
    slug: toSlug(name),
    name,
    kind,
    vendor: chance.percent(80) ? `${chance.pick(SECOND)} ${chance.pick(HOUSES)}` : undefined,
    homepage: `https://${path}.example.org/`,
    repository: isOpen ? `https://git.example.org/${path}/${path}` : undefined,
    identifiers:
      isOpen && chance.percent(60) ? [`pkg:${chance.pick(REGISTRIES)}/${path}`] : undefined,
    aliases: chance.percent(15) ? [`${stem.replaceAll(' ', '')}${kind.toUpperCase()}`] : undefined,
  };
}

/** The names and addresses of an invented agent. No two numbers give the same. */
export type Identity = ReturnType<typeof identity>;
