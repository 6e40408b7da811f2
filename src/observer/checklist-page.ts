/** The script of the checklist's page. */
import { startChecklist } from './checklist.ts';

void startChecklist(import.meta.env.BASE_URL);
