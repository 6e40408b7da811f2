import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type EditorData, editorDataSchema, type SchoolFiles, schoolFilesSchema } from '../schemas/editor-data.ts';
import { site } from '../site.ts';
import { entriesOf, memo, segment } from './entries.ts';
import { schoolFiles as attachments } from './files.ts';
import { leftOut } from './left-out.ts';

/** Kinds of files that lie in a school's folder. */
const OWN = ['schools', 'schedules', 'schoolNews', 'schoolEvents', 'papers', 'schoolMemos'] as const;

/** What the editor's form has to know of the portal. */
export async function editorData(): Promise<EditorData> {
  const [portal] = await entriesOf('portal');
  const data: unknown = {
    version: 1,
    portal: portal?.data,
    territories: (await entriesOf('territories')).map(({ id, data: territory }) => ({
      id: basename(id),
      data: territory,
    })),
    rules: (await entriesOf('rules')).map(({ data: rules }) => rules),
    documents: (await entriesOf('documents')).map(({ id }) => basename(id)),
    glossary: (await entriesOf('glossary')).map(({ id, data: term }) => ({ id: basename(id), data: term })),
  };
  return editorDataSchema.parse(data);
}

/** Paths of the published files by school; a card that a build puts in place of a broken one has no file. */
const pathsBySchool = memo(async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { cards } = await leftOut();
  const ids = (await Promise.all(OWN.map((name) => entriesOf(name)))).flat().map(({ id }) => id);
  const written = ids.filter((id) => !(id.endsWith('/index') && cards.has(`${segment(id, 1)}/${segment(id, 2)}`)));
  return Map.groupBy(written.map((id) => `${id}.md`).sort(), (path) => segment(path, 2));
});

const attachmentsBySchool = memo(async () => Map.groupBy(await attachments(), ({ school }) => school));

/** The texts of a school's own content files, as they were published. */
export async function schoolFilesOf(school: string, territory: string): Promise<SchoolFiles> {
  const paths = (await pathsBySchool()).get(school) ?? [];
  const files = paths.map(async (path) => ({ path, text: await readFile(join(site.contentDir, path), 'utf8') }));
  return schoolFilesSchema.parse({
    version: 1,
    school,
    territory,
    files: await Promise.all(files),
    attachments: ((await attachmentsBySchool()).get(school) ?? []).map(({ name }) => name),
  });
}
