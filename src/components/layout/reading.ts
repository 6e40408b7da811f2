/** The one script of a reading page: the reader's view, words about today, and the doors to heavier code. */
import { startMyClass } from '../schedule/my-class.ts';
import { markToday } from '../schedule/today.ts';
import { startViewSwitch } from '../view/switch.ts';
import { onClick, onIntent } from './intent.ts';

startViewSwitch();
addEventListener('keydown', (event) => {
  const menu = document.querySelector<HTMLDetailsElement>('.menu');
  const { target, key, ctrlKey, altKey, metaKey } = event;
  if (!menu) return;
  if (key === 'Escape' && menu.open && menu.contains(document.activeElement)) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
  // A slash that is typed somewhere is a letter, with another key it is somebody else's, and it can be switched off.
  const typed = (target as Element).closest('input, textarea, select, dialog, [data-slash]');
  if (key !== '/' || ctrlKey || altKey || metaKey || typed) return;
  event.preventDefault();
  menu.open = true;
  menu.querySelector('input')?.focus();
});
markToday();
startMyClass(markToday);
// A page that lay open overnight, or comes back from the browser's memory, would still say «завтра» on the day itself.
addEventListener('pageshow', markToday);
addEventListener('visibilitychange', markToday);
onClick('[data-share]', async (button) => {
  const { shareClass } = await import('../schedule/share.ts');
  await shareClass(button.closest('p') ?? button, button.dataset['share'] === 'share' ? 'share' : 'copy');
});
onClick('[data-print]', async () => print());
onClick('[data-sort]', async (button) => (await import('../coverage/sort.ts')).sortColumn(button));
onIntent('form[data-finder]', async () => (await import('../../search/finder.ts')).startFinder());
onIntent('form[data-measures]', async () => (await import('../../search/measures.ts')).startMeasures());
