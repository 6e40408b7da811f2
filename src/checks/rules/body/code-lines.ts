import type { BodyRule } from './body-rule.ts';

const CODE =
  /^(?:import\s+(?:["'{*]|[\w$]+\s*(?:,|from\b))|import\s*\(|export\s+(?:default|const|let|var|function|async|class|[{*])(?:\W|$))/m;

/** Lines that a page of code begins with: a school's text is no program. */
export const codeLines: BodyRule = (node, { spec }) => {
  if (!spec.untrusted || node.type !== 'paragraph') return undefined;
  const [first] = node.children;
  if (first?.type !== 'text' || !CODE.test(first.value)) return undefined;
  return { message: 'Строки import и export в текстах школ не публикуются.', hint: 'Уберите эту строку.' };
};
