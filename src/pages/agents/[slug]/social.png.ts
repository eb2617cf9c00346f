import { Resvg } from '@resvg/resvg-js';
import type { APIRoute, GetStaticPaths } from 'astro';
import { extrasOfAgents } from '../../../catalogue/pages-of-props.ts';
import type { Agent } from '../../../domain/catalogue.ts';
import { config } from '../../../site.ts';
import { agentView } from '../../../views/agent/agent-view.ts';
import { socialImage } from '../../../views/agent/social-image.ts';
import { layerStripOf } from '../../../views/shared/layer-strip.ts';

export const getStaticPaths = extrasOfAgents() satisfies GetStaticPaths;

const fontFile = (weight: string): string =>
  decodeURIComponent(
    new URL(import.meta.resolve(`@expo-google-fonts/noto-sans/${weight}.ttf`)).pathname,
  );
const font = {
  fontFiles: ['400Regular/NotoSans_400Regular', '700Bold/NotoSans_700Bold'].map(fontFile),
  loadSystemFonts: false,
  defaultFontFamily: 'Noto Sans',
};

export const GET: APIRoute<{ agent: Agent }> = ({ props: { agent } }) => {
  const strip = layerStripOf(agent, config.equation);
  const svg = socialImage(agentView(agent, config.equation), strip, config.name);
  const png = new Resvg(svg, { font }).render().asPng();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
