import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftsIn } from '../../src/editor/drafts.ts';
import { fileNameOf, pathOf } from '../../src/editor/file-place.ts';
import { downloadAddress, letterTo, placeIn, repositoryPage } from '../../src/editor/give.ts';

const PATH = 'schools/primer/licey-21/novosti/2026-11-21-tema.md';
const TEXT = '---\ntitle: "Тема: «да»"\n---\n\nТекст & ещё + 100%\n';
const on = (kind: 'github' | 'gitlab' | 'gitea') => ({ kind, url: `https://${kind}.example.org/a/b/`, branch: 'main' });

test('a new file goes to the filled page of its repository, an old one to the page for editing', () => {
  const github = new URL(repositoryPage(on('github'), PATH, TEXT, true).href);
  assert.equal(github.pathname, '/a/b/new/main');
  assert.equal(github.searchParams.get('filename'), `content/${PATH}`);
  assert.equal(github.searchParams.get('value'), TEXT);
  const gitlab = new URL(repositoryPage(on('gitlab'), PATH, TEXT, true).href);
  assert.equal(gitlab.pathname, '/a/b/-/new/main');
  assert.equal(gitlab.searchParams.get('file_name'), `content/${PATH}`);
  const gitea = new URL(repositoryPage(on('gitea'), PATH, TEXT, true).href);
  assert.equal(gitea.pathname, '/a/b/_new/main/content/schools/primer/licey-21/novosti/');
  assert.equal(gitea.searchParams.get('filename'), '2026-11-21-tema.md');
  assert.equal(gitea.searchParams.get('value'), TEXT);
  const edits = { github: '/edit/main/', gitlab: '/-/edit/main/', gitea: '/_edit/main/' } as const;
  for (const kind of ['github', 'gitlab', 'gitea'] as const) {
    const { href, filled } = repositoryPage(on(kind), PATH, TEXT, false);
    assert.equal(href, `https://${kind}.example.org/a/b${edits[kind]}content/${PATH}`);
    assert.equal(filled, false);
  }
});

test('a portal whose content is the whole repository, or another folder of it, leads there', () => {
  const root = { ...on('github'), folder: '.' };
  assert.equal(new URL(repositoryPage(root, PATH, TEXT, true).href).searchParams.get('filename'), PATH);
  assert.equal(repositoryPage(root, PATH, TEXT, false).href, `https://github.example.org/a/b/edit/main/${PATH}`);
  const deep = { ...on('gitea'), folder: 'sites/vpr/' };
  assert.match(
    repositoryPage(deep, PATH, TEXT, true).href,
    /\/_new\/main\/sites\/vpr\/schools\/primer\/licey-21\/novosti\/\?/,
  );
  assert.equal(placeIn(deep, PATH), `sites/vpr/${PATH}`);
});

test('an address never grows over 6,000 octets: a longer text is copied instead', () => {
  const { href, filled } = repositoryPage(on('github'), PATH, 'я'.repeat(1500), true);
  assert.equal(filled, false);
  assert.ok(href.length < 6000);
  assert.equal(new URL(href).searchParams.get('value'), null);
});

test('the letter names the place of the file; the download is the text octet for octet', () => {
  const letter = new URL(letterTo('vpr@example.org', placeIn(undefined, PATH), 'Лицей № 21'));
  assert.equal(letter.pathname, 'vpr@example.org');
  assert.match(letter.searchParams.get('body') ?? '', new RegExp(`content/${PATH}`));
  assert.match(letter.searchParams.get('body') ?? '', /Вложите файл/);
  const address = downloadAddress(TEXT);
  assert.equal(decodeURIComponent(address.slice(address.indexOf(',') + 1)), TEXT);
});

test('a file is named by its day and its title, short enough to be read aloud', () => {
  const fields: Readonly<Record<string, string>> = {
    title: 'Приглашаем общественных наблюдателей на все работы пятых и шестых классов',
    date: '2026-11-21',
    schoolYear: '2026-2027',
  };
  const get = (name: string): string | undefined => fields[name];
  const home = { territory: 'primer', school: 'licey-21' };
  const name = fileNameOf({ collection: 'schoolNews' }, get);
  assert.equal(name, '2026-11-21-priglashaem-obshchestvennykh-nablyudateley-na');
  assert.equal(pathOf({ collection: 'schoolNews' }, home, name), `schools/primer/licey-21/novosti/${name}.md`);
  assert.equal(fileNameOf({ collection: 'schedules' }, get), 'grafik-2026-2027');
  assert.equal(pathOf({ collection: 'schools' }, home, 'index'), 'schools/primer/licey-21/index.md');
});

test('drafts are kept apart by portal, the latest first; what cannot be read or kept breaks nothing', () => {
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
  } as Storage;
  const draft = (id: string, updated: number) => ({
    id,
    kind: 'novost',
    school: 'licey-21',
    territory: 'primer',
    schoolName: 'Лицей № 21',
    path: PATH,
    ownName: true,
    isNew: true,
    text: TEXT,
    opened: '',
    updated,
  });
  const drafts = draftsIn(storage, '/');
  assert.ok(drafts.keep(draft('a', 1)));
  drafts.keep(draft('b', 2));
  drafts.keep(draft('a', 3));
  assert.deepEqual(
    drafts.all().map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(draftsIn(storage, '/vpr/').all(), []);
  const undo = drafts.remove('a');
  assert.deepEqual(
    drafts.all().map(({ id }) => id),
    ['b'],
  );
  undo();
  assert.equal(drafts.all().length, 2);
  store.set([...store.keys()][0] ?? '', '{"не": "список"}');
  assert.deepEqual(drafts.all(), []);
  assert.equal(draftsIn(undefined, '/').keep(draft('a', 1)), false);
});
