/**
 * The address of a page or file of the site, from its path below the base: the same as `href` of src/site.ts. In a copy that
 * is opened from a folder, where the base is relative, it names the file of a page, since no server finds it.
 */
export function pageHref(path: string): string {
  const base = document.documentElement.dataset.base ?? '/';
  const inFolder = base.startsWith('.') ? path.replace(/\/(?=[?#]|$)/, '/index.html') : path;
  return `${base.slice(0, -1)}${inFolder}`;
}
