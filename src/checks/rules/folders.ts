import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

export const folders: Rule = {
  id: 'folders',
  about: 'Папка территории названа как её файл, в папке школы есть карточка index.md',
  check: (portal, report) => {
    const told = new Set<string>();
    for (const place of portal.places) {
      const { territory, school } = place;
      if (territory === undefined) continue;
      const folder = place.path.split('/').slice(0, 2).join('/');
      if (!portal.territoryIds.has(territory) && !told.has(folder)) {
        told.add(folder);
        const near = nearest(territory, portal.territoryIds);
        const hint = near === undefined ? `Добавьте файл territories/${territory}.md.` : perhaps(near);
        report.file(folder, `Папка названа по территории, которой нет: «${territory}».`, hint);
      }
      if (school === undefined) continue;
      const home = `${folder}/${school}`;
      if (!portal.schoolIds.has(school) && !told.has(home)) {
        told.add(home);
        report.file(
          home,
          'В папке школы нет карточки.',
          `Добавьте файл ${home}/index.md: название, населённый пункт, классы.`,
        );
      }
    }
  },
};
