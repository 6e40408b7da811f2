import { nearestWorks, type WidgetWorks } from '../domain/widget/nearest.ts';
import type { HotlineView } from './hotlines.ts';
import { portal } from './portal.ts';
import { rowsBySchedule } from './schedules.ts';
import type { SchoolView } from './schools.ts';

/** What the widget for a school's own site shows. */
export interface WidgetView extends WidgetWorks {
  readonly school: SchoolView;
  readonly portal: string;
  readonly builtOn: string;
  readonly line: HotlineView | undefined;
}

export async function widget(school: SchoolView): Promise<WidgetView> {
  const { builtOn, name } = await portal();
  const rows = (await rowsBySchedule()).get(`${school.id} ${school.year}`) ?? [];
  return { school, portal: name, builtOn, line: school.hotlines[0], ...nearestWorks(rows, builtOn) };
}
