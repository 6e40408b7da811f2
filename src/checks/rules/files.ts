import type { Attachment } from '../files/attachment.ts';
import { promisedKind } from '../files/kind.ts';
import type { Rule } from '../rule.ts';

/** A phone on a village network shows it in two seconds. */
const MAX_PICTURE_KB = 300;

interface Words {
  readonly message: string;
  readonly hint: string;
  readonly warning?: true;
}

function kindFault(promised: string, { kind, size }: Attachment): Words | undefined {
  if (kind === promised) return undefined;
  if (size === 0) return { message: 'Файл пуст.', hint: 'Скопируйте его заново.' };
  const hint = `Сохраните файл программой заново в виде ${promised}; одного переименования мало.`;
  if (kind === 'svg' || kind === 'html') {
    return { message: `Внутри файла не ${promised}, а ${kind}: в нём может быть код.`, hint };
  }
  return { message: `Внутри файла не ${promised}${kind === undefined ? '' : `, а ${kind}`}.`, hint };
}

function textFault({ text }: Attachment): Words | undefined {
  if (text === 'none') {
    const hint =
      'Сохраните PDF из Word («Сохранить как») или распознайте скан: без текстового слоя его не прочтут ни программа экранного доступа, ни поиск.';
    return { message: 'В PDF нет текстового слоя: это снимки страниц.', hint };
  }
  if (text !== 'unknown') return undefined;
  const hint =
    'Откройте файл и попробуйте выделить слово мышью. Не выделяется или просит пароль: сохраните PDF заново.';
  return { message: 'Не удалось узнать, есть ли в PDF текстовый слой.', hint, warning: true };
}

function faultOf(path: string, attachment: Attachment): Words | undefined {
  const promised = promisedKind(path);
  const fault = kindFault(promised, attachment);
  if (fault) return fault;
  if (promised === 'pdf') return textFault(attachment);
  const size = Math.ceil(attachment.size / 1024);
  if (size <= MAX_PICTURE_KB) return undefined;
  const hint = 'Уменьшите её до 1600 точек по ширине и сохраните как webp или jpg.';
  return { message: `Картинка слишком тяжела: ${size} КБ, а допустимо ${MAX_PICTURE_KB} КБ.`, hint };
}

export const files: Rule = {
  id: 'files',
  about: 'Картинки и PDF таковы и внутри, картинка не больше 300 КБ, у PDF есть текстовый слой',
  check: (portal, report) => {
    for (const [path, attachment] of portal.files) {
      const fault = faultOf(path, attachment);
      if (fault) report.file(path, fault.message, fault.hint, fault.warning ? 'warning' : 'error');
    }
  },
};
