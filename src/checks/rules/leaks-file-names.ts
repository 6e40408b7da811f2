import type { Rule } from '../rule.ts';
import { allowedOf, leaksOfNames, sayingOf } from './leaks-scan.ts';

export const leaksFileNames: Rule = {
  id: 'leaks-file-names',
  about: 'Имена файлов не говорят о материалах работ, списках детей, кодах и отметках',
  check: (portal, report) => {
    const allowed = allowedOf(portal);
    for (const { path, kind } of leaksOfNames(portal)) {
      if (allowed.has(`${path}\n${kind}`)) continue;
      const { message, hint } = sayingOf(kind);
      report.file(path, `Так назван файл. ${message}`, hint);
    }
  },
};
