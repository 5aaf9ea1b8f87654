import { Body, Controller, Get, Put } from '@nestjs/common';
import { printable } from '../platform/routes/printable.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ChangeProcessorProfile } from './change-processor-profile.js';
import { processorProfile, type ProcessorProfile } from './processor-profile.js';
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
  @Answers(processorProfile)
  read(): Promise<ProcessorProfile> {
    return this.readProfile.run();
  }

  @Put()
  @May('settings.write')
  @Answers(processorProfile)
  change(@Body({ schema: printable(processorProfile) }) profile: ProcessorProfile): Promise<ProcessorProfile> {
    return this.changeProfile.run(profile);
  }
}
