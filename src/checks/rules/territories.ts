import { nearest } from '../nearest.ts';
import { isDemo } from '../portal.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';
import { cycles } from '../cycles.ts';

export const territories: Rule = {
  id: 'territories',
  about: 'Территория входит в известную портала, не входит сама в себя; настоящее и учебное не смешаны',
  check: (portal, report) => {
    for (const entry of portal.entries.territories) {
      const { parent } = entry.data;
      if (parent === undefined) continue;
      if (!portal.territoryIds.has(parent)) {
        const near = nearest(parent, portal.territoryIds);
        report.error(entry, ['parent'], `Нет территории «${parent}».`, { hint: near && perhaps(near) });
        continue;
      }
      const demo = isDemo(portal, parent);
      if (demo !== undefined && demo !== (entry.data.demo === true)) {
        const message = demo
          ? 'Настоящая территория не может входить в учебный пример.'
          : 'Учебный пример не может входить в настоящую территорию: его школы попали бы в её сводки.';
        report.error(entry, ['parent'], message);
      }
    }
    const above = (id: string): string | undefined => portal.territories.get(id)?.data.parent;
    for (const loop of cycles(portal.territories.keys(), above)) {
      const entry = portal.territories.get(loop[0] ?? '');
      if (entry)
        report.error(entry, ['parent'], `Территории входят друг в друга по кругу: ${[...loop, loop[0]].join(' → ')}.`);
    }
  },
};
