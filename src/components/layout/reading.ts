/** The one script of a reading page: the reader's view, words about today, and the doors to heavier code. */
import { markToday } from '../schedule/today.ts';
import { startViewSwitch } from '../view/switch.ts';
import { onIntent } from './intent.ts';

startViewSwitch();
markToday();
onIntent('form[data-finder]', async () => (await import('../../search/finder.ts')).startFinder());
onIntent('form[data-measures]', async () => (await import('../../search/measures.ts')).startMeasures());
