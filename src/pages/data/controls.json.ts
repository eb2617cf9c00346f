import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { config } from '../../site.ts';
import { encodeControls } from '../../views/controls/controls-file.ts';
import { threatsUnderControl } from '../../views/controls/postures.ts';

export const GET: APIRoute = async () => {
  const { agents } = await loadCatalogue();
  return Response.json(
    encodeControls(agents.map((agent) => threatsUnderControl(agent, config.equation))),
  );
};
