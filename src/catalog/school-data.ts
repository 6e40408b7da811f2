import { routes } from '../routes.ts';
import { type SchoolData, schoolDataSchema } from '../schemas/school-data.ts';
import type { SchoolHotline } from '../schemas/hotline.ts';
import { byText, entriesOf, memo, segment } from './entries.ts';
import type { HotlineView } from './hotlines.ts';
import { link, portal } from './portal.ts';
import type { SchoolView } from './schools.ts';

const schedulesOf = memo(async () => Map.groupBy(await entriesOf('schedules'), (entry) => segment(entry.id, 2)));

/** The fields that every line has, whatever its level: a territory's line carries more than a school's. */
function commonFields(line: HotlineView): SchoolHotline {
  const {
    title,
    purpose,
    role,
    person,
    phone,
    extension,
    free,
    hours,
    period,
    email,
    form,
    topics,
    verifiedOn,
    source,
  } = line.data;
  return {
    title,
    purpose,
    role,
    person,
    phone,
    extension,
    free,
    hours,
    period,
    email,
    form,
    topics,
    verifiedOn,
    source,
  };
}

/** One school's data for programs, true to its published schema. */
export async function schoolData(school: SchoolView, origin: URL): Promise<SchoolData> {
  const { builtOn } = await portal();
  const schedules = ((await schedulesOf()).get(school.id) ?? []).map((entry) => entry.data);
  const data: unknown = {
    version: 1,
    id: school.id,
    address: new URL(link(routes.school(school.id)), origin).href,
    demo: school.demo,
    name: school.name,
    fullName: school.fullName,
    settlement: school.settlement,
    street: school.address,
    site: school.site,
    territory: { id: school.territory.id, name: school.territory.name },
    timeZone: school.timeZone,
    builtOn,
    schoolYear: school.year,
    classes: school.classes,
    hotlines: school.hotlines.map((line) => ({
      level: line.level,
      tel: line.tel,
      timeZone: line.timeZone,
      ...commonFields(line),
    })),
    schedules: schedules.toSorted((a, b) => byText(b.schoolYear, a.schoolYear)),
  };
  return schoolDataSchema.parse(data);
}
