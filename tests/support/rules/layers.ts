/** The order of layers that `src/styles/site.css` promises. */
export const LAYERS = ['tokens', 'base', 'layout', 'components', 'view', 'print'] as const;

/** What stands at the top of a stylesheet: heads of its rules in order, each without its block. */
function heads(css: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let head = '';
  for (const sign of css.replaceAll(/\/\*[\s\S]*?\*\//g, '')) {
    if (depth === 0 && (sign === '{' || sign === ';')) {
      found.push(head.trim());
      head = '';
    } else if (depth === 0 && sign !== '}') head += sign;
    if (sign === '{') depth++;
    if (sign === '}') depth--;
  }
  return found;
}

/** Layers in the order in which a browser meets them first, over all stylesheets of a page. */
export function layerOrder(sheets: readonly string[]): string[] {
  const names = sheets.flatMap(heads).flatMap((head) => {
    const named = /^@layer\s+(.+)$/.exec(head)?.[1] ?? /^@import[^;]*?layer\(([^)]+)\)/.exec(head)?.[1];
    return named === undefined ? [] : named.split(',').map((name) => name.trim().split('.')[0] ?? '');
  });
  return [...new Set(names)];
}

/** Rules outside every layer, which would win over all of them, print included. */
export function unlayered(css: string): string[] {
  return heads(css).filter((head) => head !== '' && !/^@(?:layer|import|charset)\b/.test(head));
}
