import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { controlledOf } from '../../catalogue/whole-list.ts';
import { encodeControls } from '../../views/controls/controls-file.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(encodeControls(agents.map(controlledOf)));
};
