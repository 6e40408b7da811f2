import type { Page } from 'playwright';

/** Places that keep their own colours: bars of a timeline and QR codes, which are shapes and hold no text to read. */
const OWN_COLOURS = '.bar, .bar *, .qr, .qr *';

/**
 * What a page does wrong in forced colours, where axe's contrast reports falsely: text whose computed
 * colours are nearer than 7:1, controls without a border, places that refuse the reader's colours.
 * The page must be in that mode already (`emulateMedia({ forcedColors: 'active' })`).
 */
export function forcedColourFaults(page: Page): Promise<string[]> {
  return page.evaluate((ownColours) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const colour = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const light = ([red, green, blue]: Colour): number => {
      const part = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };
    const ratio = (one: Colour, other: Colour): number => {
      const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    // The colour behind everything: what the system paints where the page paints nothing.
    const probe = document.createElement('div');
    probe.style.backgroundColor = 'Canvas';
    document.body.append(probe);
    const canvas = colour(getComputedStyle(probe).backgroundColor);
    probe.remove();
    const behind = (element: Element): Colour => {
      for (let place: Element | null = element; place !== null; place = place.parentElement) {
        const found = colour(getComputedStyle(place).backgroundColor);
        if (found[3] > 0.5) return found;
      }
      return canvas;
    };
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}${[...element.classList].map((word) => `.${word}`).join('')}`;
    const faults = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      if (element.matches(ownColours)) continue;
      if (style.forcedColorAdjust === 'none') faults.add(`${name(element)}: forced-color-adjust: none`);
      if (element.matches('button, select, textarea, input:not([type=radio], [type=checkbox], [type=hidden])')) {
        const bare = style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) === 0;
        if (bare) faults.add(`${name(element)}: у элемента управления нет рамки`);
      }
      const text = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      const { width, height } = element.getBoundingClientRect();
      const forEars = width <= 1 && height <= 1;
      if (!text || forEars || element.matches(':disabled')) continue;
      const contrast = ratio(colour(style.color), behind(element));
      if (contrast < 7)
        faults.add(`${name(element)}: ${style.color} на ${behind(element).join(' ')}, ${contrast.toFixed(1)}:1`);
    }
    return [...faults];
  }, OWN_COLOURS);
}
