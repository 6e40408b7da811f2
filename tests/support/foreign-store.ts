import type { Page } from 'playwright';

/** Writes into a database of its own and reads it back: what a worker must never touch. */
export const remember = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('zapisi', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('o');
        opening.onerror = () => reject(new Error('нет базы'));
        opening.onsuccess = () => {
          const change = opening.result.transaction('o', 'readwrite');
          change.objectStore('o').put('отмечено', 1);
          change.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
/** What `remember` has written. */
export const recall = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('zapisi');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('o').objectStore('o').get(1);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );
