import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Answers, May, Realm } from '../platform/routes/route.js';
import {
  entryChange,
  entryFacts,
  entryParams,
  libraryAnswer,
  measureList,
  measuresOrder,
  measuresParams,
  retirementOrder,
  type EntryChange,
  type EntryFacts,
  type LibraryAnswer,
  type MeasureListAnswer,
  type MeasuresOrder,
} from './annex-library.schema.js';
import { PublishMeasures } from './publish-measures.js';
import { ReadLibrary } from './read-library.js';
import { RetireEntry } from './retire-entry.js';
import { SaveEntry } from './save-entry.js';

type Id = z.infer<typeof entryParams>;

@Realm('processor')
@Controller('api/staff/annex-library')
export class StaffLibraryController {
  constructor(
    private readonly readLibrary: ReadLibrary,
    private readonly saveEntry: SaveEntry,
    private readonly retireEntry: RetireEntry,
    private readonly publishMeasures: PublishMeasures,
  ) {}

  @Get()
  @May('template.read')
  @Answers(libraryAnswer)
  read(): Promise<LibraryAnswer> {
    return this.readLibrary.run();
  }

  @Post('entries')
  @May('template.write')
  @Answers(libraryAnswer)
  add(@Body({ schema: entryFacts }) facts: EntryFacts): Promise<LibraryAnswer> {
    return this.saveEntry.add(facts).then(() => this.readLibrary.run());
  }

  @Put('entries/:id')
  @May('template.write')
  @Answers(libraryAnswer)
  change(
    @Param({ schema: entryParams }) { id }: Id,
    @Body({ schema: entryChange }) change: EntryChange,
  ): Promise<LibraryAnswer> {
    return this.saveEntry.run(id, change).then(() => this.readLibrary.run());
  }

  @Delete('entries/:id')
  @May('template.write')
  @Answers(libraryAnswer)
  remove(@Param({ schema: entryParams }) { id }: Id): Promise<LibraryAnswer> {
    return this.retireEntry.remove(id).then(() => this.readLibrary.run());
  }

  @Put('entries/:id/retirement')
  @May('template.write')
  @Answers(libraryAnswer)
  retire(
    @Param({ schema: entryParams }) { id }: Id,
    @Body({ schema: retirementOrder }) { retired }: z.infer<typeof retirementOrder>,
  ): Promise<LibraryAnswer> {
    return this.retireEntry.run(id, retired).then(() => this.readLibrary.run());
  }

  @Put('measures')
  @May('template.write')
  @Answers(libraryAnswer)
  publish(@Body({ schema: measuresOrder }) order: MeasuresOrder): Promise<LibraryAnswer> {
    return this.publishMeasures.run(order).then(() => this.readLibrary.run());
  }

  @Get('measures/:version')
  @May('template.read')
  @Answers(measureList)
  measures(@Param({ schema: measuresParams }) { version }: z.infer<typeof measuresParams>): Promise<MeasureListAnswer> {
    return this.readLibrary.measures(version);
  }
}
