import { FILE_LIMIT, fileName, offered } from '../domain/observer/file.ts';
import type { KitStage } from '../domain/observer/kit.ts';
import { fileOf, readFile } from '../domain/observer/read.ts';
import { counted } from '../domain/plural.ts';
import { dayInZone } from '../domain/schedule/relative.ts';
import type { Observation } from '../schemas/observation.ts';
import { make, need } from './dom.ts';
import { deviceZone, type Session, type SessionState } from './session.ts';

const many = (count: number): string => counted(count, ['запись', 'записи', 'записей']);

/** Saving observations as a file and taking them over from one: the only way from one phone to another. */
export function startFiles(stages: readonly KitStage[], session: Session): (state: SessionState) => void {
  const box = need('#kit-files');
  const [one, all] = [need<HTMLButtonElement>('[data-save-one]', box), need<HTMLButtonElement>('[data-save-all]', box)];
  const [status, offer] = [need('[data-file-status]', box), need('[data-file-offer]', box)];
  const input = need<HTMLInputElement>('[data-load]', box);
  const stored = ({ list, current }: SessionState): readonly Observation[] =>
    list.filter(({ id }) => id === current.id);
  const say = (words: string, wrong = false): void => {
    status.classList.toggle('warning', wrong);
    status.textContent = words;
  };
  const save = (records: readonly Observation[]): void => {
    const now = new Date();
    const name = fileName(records, dayInZone(now, deviceZone()));
    download(name, `${JSON.stringify(fileOf(records, now), null, 2)}\n`);
    say(`Файл «${name}» сохранён в загрузки телефона.`);
  };
  one.addEventListener('click', () => save(stored(session.state())));
  all.addEventListener('click', () => save(session.state().list));
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file can be chosen once more.
    void read(file).finally(() => (input.value = ''));
  });

  async function read(file: File | undefined): Promise<void> {
    offer.hidden = true;
    if (file === undefined) return;
    const result =
      file.size > FILE_LIMIT
        ? ({ ok: false, reason: 'Файл слишком велик: файл с записями меньше 5 МБ. Выберите другой.' } as const)
        : readFile(await file.text());
    if (!result.ok) return say(result.reason, true);
    const { records, broken } = result;
    const skipped = broken.length === 0 ? '' : ` Ещё ${many(broken.length)} прочитать не удалось, их пропустим.`;
    say(`В файле ${many(records.length)}.${skipped}`);
    need('[data-offered]', offer).replaceChildren(
      ...offered(stages, records, session.state().list).map(({ title, answers, here }) =>
        make('li', {}, make('b', {}, title), `: ответов ${answers}, ${here}`),
      ),
    );
    offer.hidden = false;
    const take = need<HTMLButtonElement>('[data-take]', offer);
    take.onclick = () => void takeOver(records);
    need<HTMLButtonElement>('[data-leave]', offer).onclick = () => {
      offer.hidden = true;
      say('Ничего не загружено.');
      input.focus();
    };
    take.focus();
  }

  async function takeOver(records: readonly Observation[]): Promise<void> {
    offer.hidden = true;
    session.load(records);
    await session.write();
    const done = session.state().saving === 'сохранено';
    say(
      done ? `Загружено: ${many(records.length)}. Прежние отметки целы.` : 'Показано, но не записано: нет места.',
      !done,
    );
    input.focus();
  }

  return (state) => {
    one.hidden = stored(state).length === 0;
    all.hidden = state.list.length < 2;
    all.textContent = `Сохранить все: ${state.list.length}`;
  };
}

/** Hands a text to the browser as a download. The content policy has no say in it: it is navigation, not a request. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // An iPhone reads the address only after the reader has agreed to the download.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
