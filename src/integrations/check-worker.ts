/** The content gate in a thread of its own: live editing answers while a big portal is being checked. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '../checks/content.ts';

export interface LiveCheck {
  readonly report: string;
  readonly errors: number;
}

const { contentDir, now } = workerData as { readonly contentDir: string; readonly now: string };

parentPort?.on('message', () => {
  void checkContent({ contentDir, now: Temporal.Instant.from(now) }).then(({ report, errors }) => {
    parentPort?.postMessage({ report, errors } satisfies LiveCheck);
  });
});
