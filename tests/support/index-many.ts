/**
 * Indexes a built site and prints what it cost as JSON. Argument: the site's folder.
 * Pagefind works in a process of its own: its memory is read where the system tells it (Linux).
 */
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { indexFolder } from '../../src/integrations/pagefind.ts';

/** The most memory that children of this process have held, in megabytes; 0 where the system does not tell. */
function childrenPeak(): number {
  let pids: string[] = [];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  const peaks = pids.map((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      return parent === process.pid ? Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024 : 0;
    } catch {
      // The process has ended in between.
      return 0;
    }
  });
  return Math.max(0, ...peaks);
}

let children = 0;
const timer = setInterval(() => (children = Math.max(children, childrenPeak())), 100);
const started = performance.now();
await indexFolder(process.argv[2] ?? '');
const seconds = (performance.now() - started) / 1000;
clearInterval(timer);
const megabytes = process.resourceUsage().maxRSS / 1024 + children;
process.stdout.write(JSON.stringify({ seconds, megabytes }));
