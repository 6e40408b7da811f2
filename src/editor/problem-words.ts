import type { Problem } from '../checks/problem.ts';

/** What the gate asks an author of a file to write by hand, the form has a field for. */
const EXCEPTION = /впишите в строку exceptions: rule: [a-z-]+, reason: почему/;

/** The gate's words where the form shows the same under another name: rows have no visible names here. */
function inForm(form: ParentNode, text: string): string {
  return text
    .replace(EXCEPTION, 'впишите в этой работе, «почему школа отступила от рекомендации»')
    .replace(/«([a-z0-9-]+)»/g, (whole, id: string) => {
      const row = form.querySelector<HTMLElement>(`.work-row[data-row="${id}"]`);
      return row ? `«${row.dataset['name'] ?? id}»` : whole;
    });
}

/** A problem in the words of the gate, with the form's names of works and fields. */
export function problemInForm(form: ParentNode, problem: Problem): Problem {
  const { message, hint } = problem;
  return { ...problem, message: inForm(form, message), hint: hint === undefined ? undefined : inForm(form, hint) };
}
