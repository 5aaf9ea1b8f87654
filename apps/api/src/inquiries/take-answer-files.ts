import { Injectable } from '@nestjs/common';
import { FindDocument } from '../documents/find-document.js';
import { InspectPdf } from '../pdf-inspection/inspect-pdf.js';
import { Invalid } from '../platform/problem.js';
import { answerFiles, type AnswerFile, type FileFault, type GivenFile } from './file-of-answer.js';

/** Files to go with an answer, looked at one by one. Never call it inside a transaction. */
@Injectable()
export class TakeAnswerFiles {
  constructor(
    private readonly inspectPdf: InspectPdf,
    private readonly findDocument: FindDocument,
  ) {}

  /**
   * A PDF of this portal's own, such as the customer's sealed agreement, carries its data as files, and may.
   * @throws Invalid for `files` when they are too many or too large, and for each that may not go along; TooMany
   */
  async run(given: readonly GivenFile[]): Promise<readonly AnswerFile[]> {
    const found = answerFiles(given);
    if ('faults' in found) throw refused(found.faults);
    const faults: { path: string; code: FileFault }[] = [];
    for (const [index, { type, bytes }] of found.files.entries()) {
      const fault = type === 'application/pdf' ? await this.inspectPdf.run(bytes) : null;
      if (fault && !(await this.findDocument.run(bytes))) faults.push({ path: `files.${index}`, code: `pdf_${fault}` });
    }
    if (faults.length > 0) throw refused(faults);
    return found.files;
  }
}

const refused = (faults: readonly { readonly path: string; readonly code: FileFault }[]): Invalid =>
  new Invalid(faults.map((fault) => ({ ...fault, message: 'It can not go with the answer.' })));
