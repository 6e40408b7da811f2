import { viewGroups } from './settings.ts';

/** Every «name=value» that the settings can write. What else lies in the storage of a browser is not believed. */
const known = viewGroups.flatMap(({ name, options }) =>
  options.filter(([value]) => value !== '').map(([value]) => `${name}=${value}`),
);

/**
 * The one inline script of the portal: it restores the reader's view before the first paint.
 * It stands in `<head>`, is allowed by its hash in the CSP, and must stay under 500 octets.
 * `vid` holds «name=value» pairs, written by `settings.ts`.
 */
export const restoreScript = `try{let r=document.documentElement;for(let p of(localStorage.getItem('vid')||'').split(' '))if(/^(${known.join('|')})$/.test(p)){let[k,v]=p.split('=');r.dataset[k]=v}}catch{}`;
