import { Worker } from 'node:worker_threads';
import type { Site } from '../site.ts';
import type { LiveCheck } from './check-worker.ts';

const NOTHING: LiveCheck = { report: '', errors: 0 };

/** Checks content again and again, one check at a time; what is asked for meanwhile is one more check at its end. */
export class LiveChecker {
  private worker: Worker | undefined;
  private running: Promise<LiveCheck> | undefined;
  private again = false;
  private readonly site: Pick<Site, 'contentDir' | 'now'>;
  private readonly told: (check: LiveCheck) => void;
  /** The last finished check. */
  last: LiveCheck = NOTHING;

  /** @param told receives every check that says something else than the one before */
  constructor(site: Pick<Site, 'contentDir' | 'now'>, told: (check: LiveCheck) => void) {
    this.site = site;
    this.told = told;
  }

  /** The newest state of the content, once it is known. */
  async settled(): Promise<LiveCheck> {
    while (this.running !== undefined) await this.running;
    return this.last;
  }

  /** Asks for a check of the content as it is now. */
  ask(): void {
    this.again = true;
    this.running ??= this.run();
  }

  private async run(): Promise<LiveCheck> {
    while (this.again) {
      this.again = false;
      const check = await this.once();
      const other = check.report !== this.last.report;
      this.last = check;
      if (other) this.told(check);
    }
    this.running = undefined;
    return this.last;
  }

  private once(): Promise<LiveCheck> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const failed = (error: Error): void => {
        this.worker = undefined;
        resolve({ report: `Проверка содержания прервалась: ${error.message}\n`, errors: 1 });
      };
      worker.once('error', failed);
      worker.once('message', (check: LiveCheck) => {
        worker.off('error', failed);
        resolve(check);
      });
      worker.postMessage('');
    });
  }

  private start(): Worker {
    const { contentDir, now } = this.site;
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
      workerData: { contentDir, now: now.toString() },
    });
    worker.unref();
    return worker;
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }
}
