import frame from '../../components/map/CatalogueMap.css?inline';
import map from '../../components/map/map.css?inline';
import { adopt } from '../shared/adopt.ts';

/** Loaded with the map, on a page that is built without it. */
adopt(map);
adopt(frame);
