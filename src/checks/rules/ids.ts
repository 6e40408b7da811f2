import { addressOf } from '../address.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Words of the address that belong to pages of the portal itself, by collection. */
const RESERVED: Readonly<Partial<Record<Place['collection'], readonly string[]>>> = {
  instructions: ['cheklist', 'akt', 'razdatka', 'bez-seti'],
};

export const ids: Rule = {
  id: 'ids',
  about: 'Имя страницы одно на весь портал и не занято самим порталом',
  check: (portal, report) => {
    const first = new Map<string, Place>();
    for (const place of portal.places) {
      if (RESERVED[place.collection]?.includes(place.id)) {
        report.file(place.path, `Имя «${place.id}» занято страницей самого портала.`, 'Назовите файл иначе.');
      }
      const page = addressOf(place);
      if (page === undefined) continue;
      const taken = first.get(page);
      if (!taken) first.set(page, place);
      else {
        const what = place.collection === 'schools' ? 'Назовите папку иначе' : 'Назовите файл иначе';
        report.file(
          place.path,
          `Адрес ${page} уже занят файлом ${taken.path}.`,
          `${what}: адреса общие для всего портала.`,
        );
      }
    }
  },
};
