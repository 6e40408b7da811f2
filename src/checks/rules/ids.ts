import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Words of the address that belong to pages of the portal itself, by collection. */
const RESERVED: Readonly<Partial<Record<Place['collection'], readonly string[]>>> = {
  instructions: ['cheklist', 'akt', 'razdatka'],
};

/** Address of a page inside its room; undefined for files that have no page of their own. */
function address(place: Place): string | undefined {
  switch (place.collection) {
    case 'schools':
      return `/shkoly/${place.id}/`;
    case 'documents':
      return `/dokumenty/${place.id}/`;
    case 'news':
      return `/novosti/${place.territory}-${place.id}/`;
    case 'schoolNews':
      return `/novosti/${place.school}-${place.id}/`;
    default:
      return undefined;
  }
}

export const ids: Rule = {
  id: 'ids',
  about: 'Имя страницы одно на весь портал и не занято самим порталом',
  check: (portal, report) => {
    const first = new Map<string, Place>();
    for (const place of portal.places) {
      if (RESERVED[place.collection]?.includes(place.id)) {
        report.file(place.path, `Имя «${place.id}» занято страницей самого портала.`, 'Назовите файл иначе.');
      }
      const page = address(place);
      if (page === undefined) continue;
      const taken = first.get(page);
      if (!taken) first.set(page, place);
      else {
        const what = place.collection === 'schools' ? 'Назовите папку иначе' : 'Назовите файл иначе';
        report.file(place.path, `Адрес ${page} уже занят файлом ${taken.path}.`, `${what}: адреса общие для всего портала.`);
      }
    }
  },
};
