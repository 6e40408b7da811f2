import { type CollectionName, collections } from '../../schemas/collections.ts';
import { patternInWords, specOf } from '../place.ts';
import type { Rule } from '../rule.ts';

export const required: Rule = {
  id: 'required',
  about: 'Есть описание портала, хотя бы одна территория и рамка учебного года',
  check: (portal, report) => {
    for (const name of Object.keys(collections) as CollectionName[]) {
      const spec = specOf(name);
      if (!spec.required || portal.places.some((place) => place.collection === name)) continue;
      const file = patternInWords(spec.pattern);
      report.file(file, 'Нет ни одного такого файла, а без него портал не собрать.', `Что это: ${spec.label}.`);
    }
  },
};
