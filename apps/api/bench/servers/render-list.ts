import { renderPdf } from '#dpa-templates';
import { sampleList } from '../../../../libs/dpa-templates/src/testing/sample-document.js';

/** Prints one list of 5,000 rows, and says how much memory the process took at its peak. */
await renderPdf(sampleList(5_000));
const { maxRSS: kilobytes } = process.resourceUsage();
process.send?.({ megabytes: kilobytes / 1024 });
