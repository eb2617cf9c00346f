/**
 * The address of a page or file of the site, from its path below the base, as `href` of src/site.ts gives it. In a copy
 * that is opened from a folder, where the base is relative, no server finds the file of a page.
 */
export function pageHref(path: string): string {
  const base = document.documentElement.dataset.base ?? '/';
  const inFolder = base.startsWith('.') ? path.replace(/\/(?=[?#]|$)/, '/index.html') : path;
  return `${base.slice(0, -1)}${inFolder}`;
}
