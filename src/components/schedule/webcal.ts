/** The address of a calendar as one that programs subscribe to: `webcal://vpr.example.org/shkoly/licey-21/kalendar.ics`. */
export function webcal(href: string, site: URL | undefined): string {
  return new URL(href, site).href.replace(/^https?:/, 'webcal:');
}
