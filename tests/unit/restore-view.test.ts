import assert from 'node:assert/strict';
import test from 'node:test';
import vm from 'node:vm';
import { restoreScript } from '../../src/components/view/restore.ts';
import { applyView, type ViewGroup, viewGroups } from '../../src/components/view/settings.ts';

type View = Record<string, string>;

/** Runs the inline script as a browser would, and gives the attributes that it set. */
function restored(globals: Record<string, unknown>): View {
  const dataset: View = {};
  // A copy by descriptors: a getter that throws must throw in the script, not here.
  const window = Object.defineProperties({}, Object.getOwnPropertyDescriptors(globals));
  vm.runInNewContext(restoreScript, Object.assign(window, { document: { documentElement: { dataset } } }));
  return dataset;
}

const remembering = (vid: unknown): View =>
  restored({ localStorage: { getItem: (key: string) => (key === 'vid' ? vid : null) } });

/** A browser of two globals, for `applyView`; `stored` is what its storage holds. */
function browser(storage: { setItem: unknown; removeItem: unknown } | undefined): View {
  const dataset: View = {};
  const define = (name: string, value: unknown): void =>
    void Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  define('document', { documentElement: { dataset } });
  define('localStorage', storage);
  return dataset;
}

function storing(stored: Map<string, string>): { setItem: unknown; removeItem: unknown } {
  return {
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
}

/** Every view that can be chosen: one option of each group. */
function allViews(groups: readonly ViewGroup[] = viewGroups): (readonly (readonly [ViewGroup['name'], string])[])[] {
  const [group, ...rest] = groups;
  if (group === undefined) return [[]];
  return group.options.flatMap(([value]) => allViews(rest).map((view) => [[group.name, value] as const, ...view]));
}

test('the inline script is small enough for the head', () => {
  assert.ok(Buffer.byteLength(restoreScript) <= 500, `${Buffer.byteLength(restoreScript)} octets`);
});

test('the inline script cannot close its element and is the same for every build', () => {
  assert.doesNotMatch(restoreScript, /[<>]|\n/);
});

test('what the settings remember, the script restores: every view that can be chosen', () => {
  const views = allViews();
  assert.equal(views.length, 3 * 2 * 4 * 2 * 2);
  for (const view of views) {
    const stored = new Map<string, string>();
    const dataset = browser(storing(stored));
    for (const [name, value] of view) applyView(name, value);
    const chosen = Object.fromEntries(view.filter(([, value]) => value !== ''));
    assert.deepEqual(dataset, chosen);
    assert.deepEqual(remembering(stored.get('vid') ?? null), chosen);
  }
});

test('going back to the ordinary view leaves nothing behind', () => {
  const stored = new Map<string, string>();
  const dataset = browser(storing(stored));
  applyView('size', '200');
  applyView('scheme', 'blue');
  applyView('size', '150');
  assert.deepEqual([...stored], [['vid', 'size=150 scheme=blue']]);
  applyView('size', '');
  assert.deepEqual([...stored], [['vid', 'scheme=blue']]);
  applyView('scheme', '');
  assert.deepEqual([...stored], []);
  assert.deepEqual(dataset, {});
});

test('a browser that forbids storage still shows the view on this page', () => {
  const refuse = (): never => {
    throw new Error('QuotaExceededError');
  };
  for (const storage of [undefined, { setItem: refuse, removeItem: refuse }]) {
    const dataset = browser(storage);
    applyView('scheme', 'dark');
    assert.deepEqual(dataset, { scheme: 'dark' });
    applyView('scheme', '');
    assert.deepEqual(dataset, {});
  }
});

test('without storage, or with one that throws, the page opens as usual', () => {
  assert.deepEqual(restored({}), {});
  assert.deepEqual(restored({ localStorage: null }), {});
  assert.deepEqual(restored({ localStorage: {} }), {});
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  assert.deepEqual(restored({ localStorage: { getItem: refuse } }), {});
  assert.deepEqual(restored(Object.defineProperty({}, 'localStorage', { get: refuse, enumerable: true })), {});
});

test('what the settings never wrote is not believed', () => {
  const hostile = [
    null,
    '',
    ' ',
    '=',
    '==',
    'size',
    'size=',
    'size=999',
    'size=150px',
    'SIZE=150',
    'size=150=200',
    'size:150',
    'size=150;scheme=dark',
    'scheme=DARK',
    'scheme="><script>alert(1)</script>',
    'spacing=wide\u0000',
    'pictures=on',
    '__proto__=polluted',
    'constructor=x',
    'onclick=alert(1)',
    'style=color:red',
    '{"size":"150"}',
    '\u202Esize=150',
    'size=undefined',
    'size=\nscheme=dark',
    '💥',
    'a'.repeat(1_000_000),
    ' '.repeat(100_000),
    42,
    true,
    [],
    {},
  ];
  for (const vid of hostile) assert.deepEqual(remembering(vid), {}, String(vid).slice(0, 60));
  assert.equal(({} as View)['polluted'], undefined);
});

test('what is known is restored from among what is not', () => {
  assert.deepEqual(remembering(' size=200  zoom=3 scheme=dark size=9 '), { size: '200', scheme: 'dark' });
  assert.deepEqual(remembering('size=150 size=200'), { size: '200' });
});

test('every group begins with the ordinary view and names each option once, in Russian', () => {
  for (const { name, words, options } of viewGroups) {
    assert.equal(options[0]?.[0], '', name);
    assert.equal(new Set(options.map(([value]) => value)).size, options.length, name);
    assert.equal(new Set(options.map(([, shown]) => shown)).size, options.length, name);
    assert.match(words, /^[А-ЯЁ][а-яё ]+$/);
    for (const [value, shown] of options) {
      assert.match(value, /^[a-z0-9]*$/, 'no sign that parts pairs in the storage');
      assert.match(shown, /^([А-ЯЁ][а-яё ]+|\d+ %)$/);
    }
  }
});
