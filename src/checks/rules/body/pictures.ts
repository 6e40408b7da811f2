import { type BodyContext, type BodyFinding, type BodyRule, isPicture } from './body-rule.ts';
import { leavesFolder, ownFile, withoutSteps } from './own-file.ts';

const PLACE = 'Положите файл в папку fayly своей школы и назовите его так: ![что на картинке](fayly/plan.png).';
/** Words that say that there is a picture and not what it shows. */
const EMPTY_WORDS =
  /^(?:картинка|изображение|рисунок|фото|фотография|скриншот|image|img|picture|photo|screenshot)[\s\d№._-]*$/i;

function place(address: string, context: BodyContext): BodyFinding | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address.trim())) {
    return { message: 'Картинка лежит на другом сайте: портал ничего у чужих сайтов не запрашивает.', hint: PLACE };
  }
  const own = withoutSteps(address);
  if (own) return own;
  if (leavesFolder(address)) return { message: 'Путь с двумя точками выходит из папки.', hint: PLACE };
  if (/\.(?:pdf|svg|gif)(?:$|[?#])/i.test(address)) {
    return {
      message: 'Картинкой этот файл не показать.',
      hint: 'Картинки: png, jpg, webp, avif. На PDF ставят ссылку: [план](fayly/plan.pdf).',
    };
  }
  if (address.startsWith('fayly/')) return ownFile(address, context);
  const [, school, file] = /^\/shkoly\/([a-z0-9-]+)\/fayly\/([^/?#]+)$/.exec(address) ?? [];
  if (school !== undefined && file !== undefined) {
    const found = [...context.portal.attachments].some((path) => path.endsWith(`/${school}/fayly/${file}`));
    return found ? undefined : { message: `Нет картинки ${address}.`, hint: PLACE };
  }
  return { message: 'Портал не знает такого места для картинок.', hint: PLACE };
}

/** Pictures come from a school's own folder, and each has words for those who do not see it. */
export const pictures: BodyRule = (node, context) => {
  if (!isPicture(node) || context.spec.verbatim) return undefined;
  const address = context.addressOf(node);
  const fault = address === undefined ? undefined : place(address, context);
  if (fault) return fault;
  const words = ('alt' in node ? (node.alt ?? '') : '').trim();
  if (words === '') {
    const hint = 'Скажите словами, что на ней: ![План школы: вход со двора](fayly/plan.png).';
    return { message: 'У картинки нет текста для тех, кто её не видит.', hint };
  }
  if (/\.(?:png|jpe?g|webp|avif)$/i.test(words) || EMPTY_WORDS.test(words)) {
    return {
      message: `Слова «${words.slice(0, 60)}» не говорят, что на картинке.`,
      hint: 'Скажите, что на ней и зачем она здесь.',
      severity: 'warning',
    };
  }
  return undefined;
};
