/** Loaded before a measured script: says at its end how much memory it has held at most. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env['PORTAL_BENCH_PEAK'];
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS / 1024));
});
