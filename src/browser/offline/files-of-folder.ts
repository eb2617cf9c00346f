/**
 * Replaces the network in a copy of the site that is opened from a folder, where pages may not fetch. Each file that the
 * scripts fetch is there a second time, as a script that hands over its content. This is loaded before all other scripts.
 */
declare global {
  interface Window {
    /** The script of a file calls this with the content in gzip and base64. */
    septetFile(path: string, content: string): void;
  }
}

export {};

const contents = new Map<string, string>();
const root = new URL(document.documentElement.dataset.base ?? '', location.href).href;

window.septetFile = (path, content) => contents.set(path, content);

/** Answers with the file, or with 404 where there is none. */
window.fetch = async (input) => {
  const path = pathOf(input instanceof Request ? input.url : String(input));
  if (!contents.has(path)) await runScript(`${root}${scriptOf(path)}`).catch(() => {});
  const content = contents.get(path);
  return content === undefined
    ? new Response(null, { status: 404 })
    : new Response(unpacked(content));
};

/** All files of the search index are in one script. */
const scriptOf = (path: string): string =>
  path.startsWith('pagefind/') ? 'pagefind/index.js' : `${path}.js`;

/** The path below the base; an address that begins with a slash, as those of the search engine do, counts from there. */
function pathOf(address: string): string {
  const { href } = new URL(
    address.replace(/^\//, () => root),
    location.href,
  );
  return href.replace(/[?#].*/s, '').slice(root.length);
}

async function runScript(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  const hasRun = new Promise((done, fail) => {
    script.addEventListener('load', done);
    script.addEventListener('error', fail);
  });
  document.head.append(script);
  await hasRun.finally(() => script.remove());
}

function unpacked(content: string): ReadableStream<Uint8Array> {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}

/** In a folder a page cannot take the address of another page, so that page is opened instead. */
for (const how of ['pushState', 'replaceState'] as const) {
  const original = history[how].bind(history);
  history[how] = (state, unused, address) => {
    const target = new URL(address ?? '', location.href);
    if (target.pathname === location.pathname) original(state, unused, address);
    else location.assign(target);
  };
}
