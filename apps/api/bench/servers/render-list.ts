import { sampleList } from '../../../../libs/dpa-templates/src/testing/sample-document.js';
import { WorkThread } from '../../src/platform/threads/work-thread.js';

/** Prints one list of 5,000 rows in the thread where the portal does, and says how much memory the process took at its peak. */
const file = new URL('../../src/documents/render-thread.js', import.meta.url);
const thread = new WorkThread(file, { milliseconds: 60_000, megabytes: 512 });
await thread.run(sampleList(5_000));
await thread.end();
const { maxRSS: kilobytes } = process.resourceUsage();
process.send?.({ megabytes: kilobytes / 1024 });
