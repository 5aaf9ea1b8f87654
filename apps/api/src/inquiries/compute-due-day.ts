import { Injectable } from '@nestjs/common';
import { ReadProcessorProfile } from '../processor-profile/read-processor-profile.js';
import type { Day } from '../platform/danish-days.js';
import { dueOn } from './deadline.js';

/** When an inquiry received at an instant has to be answered, by the vendor's calendar. */
@Injectable()
export class ComputeDueDay {
  constructor(private readonly readProfile: ReadProcessorProfile) {}

  /** @returns a function from receipt to due day: one reading of the profile for many inquiries */
  async run(): Promise<(receivedAt: Date) => Day> {
    const { closingDays } = await this.readProfile.run();
    return (receivedAt) => dueOn({ receivedAt, months: 1, pausedDays: 0, closingDays });
  }
}
