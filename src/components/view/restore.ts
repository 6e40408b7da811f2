/**
 * The one inline script of the portal: it restores the reader's view before the first paint.
 * It stands in `<head>`, is allowed by its hash in the CSP, and must stay under 500 octets.
 * `vid` holds «name=value» pairs, written by `settings.ts`.
 */
export const restoreScript =
  "try{let r=document.documentElement;for(let p of(localStorage.getItem('vid')||'').split(' ')){let[k,v]=p.split('=');if(/^(size|spacing|scheme|pictures)$/.test(k))r.dataset[k]=v}}catch{}";
