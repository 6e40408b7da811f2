import { type MayAnswer, mayVerdict } from '../domain/observer/may-i.ts';

/** Asks the questions one by one on the device; nothing is kept and nothing is sent. */
export function startMayI(box: HTMLElement): void {
  const questions = [...box.querySelectorAll<HTMLElement>('[data-may-question]')];
  const verdict = box.querySelector<HTMLElement>('[data-may-verdict]');
  if (verdict === null) return;
  const ids = questions.map(({ dataset }) => ({ id: dataset['mayQuestion'] ?? '' }));
  const given: Record<string, MayAnswer> = {};
  const steps = [...questions, verdict];

  const go = (index: number): void => {
    if (steps[index] === verdict) {
      const { title, open } = mayVerdict(ids, given);
      for (const heading of verdict.querySelectorAll('h3')) heading.textContent = title;
      for (const advice of verdict.querySelectorAll<HTMLElement>('[data-may-advice]'))
        advice.hidden = !open.some(({ id }) => id === advice.dataset['mayAdvice']);
    }
    for (const [place, step] of steps.entries()) step.hidden = place !== index;
    steps[index]?.querySelector('h3')?.focus();
  };
  for (const [index, question] of questions.entries())
    for (const button of question.querySelectorAll('button'))
      button.onclick = () => {
        given[ids[index]?.id ?? ''] = button.value as MayAnswer;
        go(index + 1);
      };
  for (const button of box.querySelectorAll<HTMLElement>('[data-may-again]')) button.onclick = () => go(0);
  for (const button of box.querySelectorAll<HTMLElement>('[data-may-start]')) button.hidden = true;
  go(0);
}
