import { Injectable } from '@nestjs/common';
import { NotFound } from '../platform/problem.js';
import { AnnexLibraryRepository } from './annex-library.repository.js';
import { libraryAnswer, type LibraryAnswer, type MeasureListAnswer } from './annex-library.schema.js';

/** The library as staff keep it, and as the wizard suggests from it. */
@Injectable()
export class ReadLibrary {
  constructor(private readonly library: AnnexLibraryRepository) {}

  async run(): Promise<LibraryAnswer> {
    const entries = await this.library.entries();
    const measures = await this.library.measures();
    return libraryAnswer.parse({ entries, measures, versions: await this.library.versions() });
  }

  /** What the next agreement would be begun with hangs on: another value, another library. */
  async state(): Promise<{ readonly entries: readonly string[]; readonly measures: number }> {
    const entries = (await this.library.entries()).filter(({ retiredAt }) => retiredAt === null);
    const measures = await this.library.measures();
    return {
      entries: entries.map(({ id, revision }) => `${id} ${String(revision)}`),
      measures: measures?.version ?? 0,
    };
  }

  /** A list of measures as it was published. @throws NotFound */
  async measures(version: number): Promise<MeasureListAnswer> {
    const found = await this.library.measures(version);
    if (!found) throw new NotFound();
    return found;
  }
}
