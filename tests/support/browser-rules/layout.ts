import type { Page } from 'playwright';

/** What makes a page scroll sideways: the widest elements that stick out; nothing when it fits. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element): boolean => {
      // What sticks out of its own scroller is no fault, unless it is placed out of it.
      const place = element.parentElement?.closest('.table-scroll, [tabindex="0"]');
      return (
        place != null &&
        getComputedStyle(place).overflowX !== 'visible' &&
        getComputedStyle(element).position === 'static'
      );
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 && element.checkVisibility() && !scrolls(element),
    );
    const names = wide
      .slice(-3)
      .map((element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`);
    return [`ширина ${scrollWidth} при окне ${clientWidth}: ${names.join(', ')}`];
  });
}

/** Elements that say `hidden` and are seen all the same, because a component's own display won. */
export function shownHidden(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[hidden]')]
      .filter((element) => getComputedStyle(element).display !== 'none')
      .map((element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}: hidden, а видно`),
  );
}
