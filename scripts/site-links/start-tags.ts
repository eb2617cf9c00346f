import { decodeEntities } from '../../src/words/entities.ts';

const MARKUP =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** Every start tag of a page, in order. The text of a script is not markup. */
export function startTags(html: string) {
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1</script>');
  return [...markup.matchAll(MARKUP)]
    .filter(([, slash, name]) => name !== undefined && slash === '')
    .map(([, , name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => [
          key.toLowerCase(),
          decodeEntities(a ?? b ?? c ?? ''),
        ]),
      ),
    }));
}

/** A start tag as a browser reads it. */
export type StartTag = Readonly<ReturnType<typeof startTags>[number]>;
