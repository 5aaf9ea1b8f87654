import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { danishDate } from '../platform/danish-days.js';
import { AnnexLibraryRepository, type StoredMeasures } from './annex-library.repository.js';
import type { Prefill } from './annex-library.schema.js';
import { prefillOf, type Measure, type MeasureList } from './library-entry.js';

const codes = z.array(z.object({ id: z.uuid(), code: z.string() }));
type Locale = 'da' | 'en';

/** What a new agreement begins with, from the library: copies in the customer's language. */
@Injectable()
export class ReadPrefill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: AnnexLibraryRepository,
  ) {}

  /**
   * @param services the codes of the customer's
   * @param listed the list of measures as an agreement names it; the newest unless given
   */
  async run(services: readonly string[], locale: Locale, listed?: string): Promise<Prefill> {
    const scopeOf = await this.#scopes();
    const entries = (await this.library.entries()).map((entry) => ({
      ...{ ...entry, ...scopeOf(entry) },
      retired: entry.retiredAt !== null,
    }));
    const stored = await this.library.measures(listed === undefined ? undefined : (numberIn(listed) ?? 0));
    return prefillOf(entries, stored && measuresOf(stored, scopeOf), { services, locale });
  }

  /** The measures that every agreement begins with, for those who are not customers yet; null without a list. */
  async measures(locale: Locale): Promise<{ readonly area: string; readonly measure: string }[] | null> {
    const stored = await this.library.measures();
    const items = stored?.items.filter(({ everyService }) => everyService) ?? [];
    if (items.length === 0) return null;
    return items.map(({ area, measure }) => ({ area: area[locale], measure: measure[locale] }));
  }

  async #scopes() {
    const rows = codes.parse(await this.unitOfWork.read(`select id, code from services`));
    const codeOf = new Map(rows.map(({ id, code }) => [id, code]));
    return ({ everyService, serviceIds }: { everyService: boolean; serviceIds: string[] }) => ({
      everyService,
      serviceCodes: serviceIds.flatMap((id) => codeOf.get(id) ?? []),
    });
  }
}

type ScopeOf = (of: StoredMeasures['items'][number]) => Pick<Measure, 'everyService' | 'serviceCodes'>;

function measuresOf({ version, publishedAt, items }: StoredMeasures, scopeOf: ScopeOf): MeasureList {
  return {
    ...{ version, day: danishDate(new Date(publishedAt)) },
    items: items.map((item) => ({ ...scopeOf(item), area: item.area, measure: item.measure })),
  };
}

/** @returns the number of a list that an agreement names; nothing where it names one of its own */
function numberIn(name: string): number | undefined {
  const version = Number(/^(\d{1,6}) \((\d{4}-\d{2}-\d{2})\)$/.exec(name)?.[1]);
  return Number.isNaN(version) ? undefined : version;
}
