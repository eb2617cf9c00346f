/**
 * Stands in for the network in a copy of the site that is opened from a folder, whose pages may fetch nothing. Each file
 * that scripts of the site fetch stands there once more, as a script that hands it over. Loaded before all others.
 */
declare global {
  interface Window {
    /** Called by the script of a file, with its content in gzip and base64. */
    septetFile(path: string, content: string): void;
  }
}

export {};

const contents = new Map<string, string>();
const root = new URL(document.documentElement.dataset.base ?? '', location.href).href;

window.septetFile = (path, content) => contents.set(path, content);

/** A file that is not there is one that a server does not find. */
window.fetch = async (input) => {
  const path = pathOf(input instanceof Request ? input.url : String(input));
  if (!contents.has(path)) await runScript(`${root}${scriptOf(path)}`).catch(() => {});
  const content = contents.get(path);
  return content === undefined
    ? new Response(null, { status: 404 })
    : new Response(opened(content));
};

/** The search index is one script with all of its files. */
const scriptOf = (path: string): string =>
  path.startsWith('pagefind/') ? 'pagefind/index.js' : `${path}.js`;

/** The path below the base; the search engine asks from the root. */
function pathOf(address: string): string {
  const { href } = new URL(address.replace(/^\//, root), location.href);
  return href.replace(/[?#].*/s, '').slice(root.length);
}

async function runScript(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  const ran = new Promise((done, fail) => {
    script.addEventListener('load', done);
    script.addEventListener('error', fail);
  });
  document.head.append(script);
  await ran.finally(() => script.remove());
}

function opened(content: string): ReadableStream<Uint8Array> {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}

/** From a folder no page may take the address of another: it is opened instead. */
for (const how of ['pushState', 'replaceState'] as const) {
  const keep = history[how].bind(history);
  history[how] = (state, unused, address) => {
    const to = new URL(address ?? '', location.href);
    if (to.pathname === location.pathname) keep(state, unused, address);
    else location.assign(to);
  };
}
