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

  /** A list of measures as it was published. @throws NotFound */
  async measures(version: number): Promise<MeasureListAnswer> {
    const found = await this.library.measures(version);
    if (!found) throw new NotFound();
    return found;
  }
}
