import Important from './Important.astro';
import Source from './Source.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import WhomToCall from './WhomToCall.astro';

/**
 * What editors may use in `.mdx` without an import: a page hands it over as `<Content components={mdxComponents} />`.
 * Names and attributes stand in `src/markdown/mdx-tags.ts`, by which texts are checked.
 */
export const mdxComponents = { Steps, Important, WhomToCall, Source, Term } as const;
