/** The script of the act's page. */
import { startAct } from './act.ts';

void startAct(import.meta.env.BASE_URL);
