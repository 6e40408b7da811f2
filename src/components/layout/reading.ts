/** The one script of a reading page: the reader's view, and words about today that static HTML must not say. */
import { markToday } from '../schedule/today.ts';
import { startViewSwitch } from '../view/switch.ts';

startViewSwitch();
markToday();
