import { addressOf } from '../address.ts';
import { cycles } from '../cycles.ts';
import type { Rule } from '../rule.ts';

export const redirects: Rule = {
  id: 'redirects',
  about: 'Старый адрес не занят страницей, ведёт на другой, записан один раз и не ходит по кругу',
  check: (portal, report) => {
    const pages = new Map(portal.places.map((place) => [addressOf(place) ?? '', place.path]));
    for (const entry of portal.entries.redirects) {
      const targets = new Map<string, string>();
      for (const [index, { from, to }] of entry.data.redirects.entries()) {
        const path = ['redirects', index];
        const living = pages.get(from);
        if (living !== undefined) {
          const hint = 'Уберите строку: перенаправляют только исчезнувшие адреса.';
          report.error(entry, [...path, 'from'], `По адресу ${from} есть страница: ${living}.`, { hint });
        }
        if (from === to) report.error(entry, [...path, 'to'], 'Адрес ведёт сам на себя.');
        else if (targets.has(from))
          report.error(entry, [...path, 'from'], `Адрес ${from} записан дважды.`, { hint: 'Оставьте одну строку.' });
        else targets.set(from, to);
      }
      for (const ring of cycles(targets.keys(), (from) => targets.get(from))) {
        const index = entry.data.redirects.findIndex(({ from }) => from === ring[0]);
        report.error(
          entry,
          ['redirects', index, 'to'],
          `Адреса ведут друг на друга по кругу: ${[...ring, ring[0]].join(' → ')}.`,
        );
      }
    }
  },
};
