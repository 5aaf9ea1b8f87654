import { readFileSync } from 'node:fs';
import { platform } from 'node:process';
import { sampleList } from '../../../../libs/dpa-templates/src/testing/sample-document.js';
import { WorkThread } from '../../src/platform/threads/work-thread.js';

/** Prints one list of 5,000 rows in the thread where the portal does, and says how much memory the process took at its peak. */
const file = new URL('../../src/documents/render-thread.js', import.meta.url);
const thread = new WorkThread(file, { milliseconds: 60_000, megabytes: 512 });
await thread.run(sampleList(5_000));
await thread.end();
process.send?.({ megabytes: peakKilobytes() / 1024 });

/** On Linux what `resourceUsage` tells is at least what the program had that started this one. */
function peakKilobytes(): number {
  if (platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
