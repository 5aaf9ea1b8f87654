import { Body, Controller, Get, Put } from '@nestjs/common';
import { oneLine } from '../platform/routes/one-line.js';
import { printable } from '../platform/routes/printable.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ChangeProcessorProfile } from './change-processor-profile.js';
import { processorProfileChange, processorProfileOrder, type ProcessorProfileChange } from './processor-profile.js';
import { ReadProcessorProfile } from './read-processor-profile.js';

@Realm('processor')
@Controller('api/staff/processor-profile')
export class StaffProcessorProfileController {
  constructor(
    private readonly readProfile: ReadProcessorProfile,
    private readonly changeProfile: ChangeProcessorProfile,
  ) {}

  @Get()
  @May('dashboard.read')
  @Answers(processorProfileChange)
  read(): Promise<ProcessorProfileChange> {
    return this.readProfile.forChange();
  }

  @Put()
  @May('settings.write')
  @Answers(processorProfileChange)
  change(
    @Body({ schema: printable(oneLine(processorProfileOrder)) }) profile: ProcessorProfileChange,
  ): Promise<ProcessorProfileChange> {
    return this.changeProfile.run(profile);
  }
}
