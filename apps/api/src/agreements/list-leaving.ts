import { Injectable } from '@nestjs/common';
import type { LeavingCompany, ListedCompany } from '../agreement-record/agreements.schema.js';
import { leavingCompanies } from '../agreement-record/leaving-companies.js';
import { ListAnnouncedEnds } from '../sub-processors/list-announced-ends.js';

/** Who of an agreement's annex B will leave, the same for staff, the customer and who signs. */
@Injectable()
export class ListLeaving {
  constructor(private readonly listAnnouncedEnds: ListAnnouncedEnds) {}

  /** @param companies each followed by those that work for it @returns those who leave, by the customer's own day */
  async run(tenantId: string, companies: readonly ListedCompany[]): Promise<LeavingCompany[]> {
    return leavingCompanies(companies, await this.listAnnouncedEnds.among(tenantId, namesOf(companies)));
  }

  /** For a reader by a link, whom no notice is for. */
  async ofAnybody(companies: readonly ListedCompany[]): Promise<LeavingCompany[]> {
    return leavingCompanies(companies, await this.listAnnouncedEnds.ofAnybody(namesOf(companies)));
  }
}

const namesOf = (companies: readonly ListedCompany[]): string[] => companies.map(({ legalName }) => legalName);
