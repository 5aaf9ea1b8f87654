import { Body, Controller, Get, Put } from '@nestjs/common';
import { oneLine } from '../platform/routes/one-line.js';
import { Answers, May, Realm } from '../platform/routes/route.js';
import { ChangeOwnSettings } from './change-own-settings.js';
import { ownSettings, ownSettingsChange, type OwnSettingsChange } from './own-settings.schema.js';
import { ReadOwnSettings } from './read-own-settings.js';

@Realm('controller')
@Controller('api/app/settings')
export class AppSettingsController {
  constructor(
    private readonly readSettings: ReadOwnSettings,
    private readonly changeSettings: ChangeOwnSettings,
  ) {}

  @Get()
  @May('settings.write')
  @Answers(ownSettings)
  read() {
    return this.readSettings.run();
  }

  @Put()
  @May('settings.write')
  @Answers(ownSettings)
  change(@Body({ schema: oneLine(ownSettingsChange) }) given: OwnSettingsChange) {
    return this.changeSettings.run(given);
  }
}
