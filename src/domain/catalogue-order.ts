import { bandRank } from './aivss/bands.ts';
import { DRIVER_IDS, type Driven, driverOf } from './aivss/driver.ts';
import { KIND_IDS, type KindId } from './assessment/format/vocabulary.ts';

/**
 * Where an agent stands in the catalogue, as one number: the most severe band first; inside a band by what drives the
 * score, then by kind. Decimals do not rank (AIVSS v0.8 §3.5.2). Equals stand by name.
 */
export function catalogueRank(headline: Driven | undefined, kind: KindId): number {
  const driver = headline ? DRIVER_IDS.indexOf(driverOf(headline)) : 0;
  const inBand = bandRank(headline?.band) * DRIVER_IDS.length + driver;
  return inBand * KIND_IDS.length + KIND_IDS.indexOf(kind);
}
