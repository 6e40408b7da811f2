import type { BodyRule } from './body-rule.ts';

/** A page has one `h1`, and that is its title from the fields. */
export const heading: BodyRule = (node) => {
  if (node.type !== 'heading' || node.depth !== 1) return undefined;
  return {
    message: 'В тексте стоит заголовок первого уровня, а он у страницы один: её название.',
    hint: 'Начните подзаголовок с двух решёток: ## Подзаголовок.',
  };
};
