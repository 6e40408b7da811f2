import { hostFault } from '../hosts.ts';
import { allEntries } from '../portal.ts';
import type { Rule } from '../rule.ts';
import { fieldsBelow } from '../walk.ts';

export const addresses: Rule = {
  id: 'addresses',
  about: 'Адреса сайтов в полях не притворяются чужими: нет «имя@сайт», чисел вместо имени и смешанных алфавитов',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      if (entry.collection === 'documents' || !/https?:/i.test(entry.text)) continue;
      for (const { path, value } of fieldsBelow(entry.data)) {
        if (typeof value !== 'string' || !/^https?:/i.test(value)) continue;
        const fault = hostFault(value);
        if (fault) report.error(entry, path, fault.message, { hint: fault.hint });
      }
    }
  },
};
