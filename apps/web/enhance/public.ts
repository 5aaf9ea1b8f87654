/** What every public page gets where scripts run. Each page works without any of it. */
import { followContents } from './parts/contents.js';
import { offerCopy } from './parts/copy.js';
import { countCharacters } from './parts/character-count.js';
import { warnOfCpr } from './parts/cpr-warning.js';
import { offerDrawing } from './parts/drawing.js';
import { focusErrors } from './parts/error-summary.js';
import { showReading } from './parts/reading.js';
import { sendOnce } from './parts/send-once.js';

focusErrors();
sendOnce();
countCharacters();
warnOfCpr();
offerCopy();
offerDrawing();
followContents();
showReading();
