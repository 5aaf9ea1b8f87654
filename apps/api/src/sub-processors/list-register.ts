import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { byName, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { danishDate } from '../platform/danish-days.js';
import { NotFound } from '../platform/problem.js';
import {
  staffSubProcessor,
  staffSubProcessorDetail,
  type RegisterPage,
  type RegisterQuery,
  type StaffSubProcessorDetail,
} from './sub-processors.schema.js';

const beginning = ['', '00000000-0000-0000-0000-000000000000'] as const;

/** The register as staff keep it: what is true today, and what has been announced and not yet come to pass. */
@Injectable()
export class ListRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Those that work for the vendor itself, by name, 50 a page, each with its chain. */
  async run(query: RegisterQuery): Promise<RegisterPage> {
    const [name, id] = query.next ? decodeCursor(query.next, byName) : beginning;
    return this.unitOfWork.run(async (em) => {
      const found = z
        .array(staffSubProcessor)
        .parse(
          await em.query<unknown[]>(`${select} ${rootsPage}`, [
            this.#today(),
            query.search ?? '',
            query.status ?? null,
            name,
            id,
          ]),
        );
      const { items: roots, next } = pageOf(found, (root) => [root.facts.legalName.toLowerCase(), root.id]);
      const links = await this.#chains(roots.map((root) => root.id));
      return {
        items: roots.map((root) => ({ ...root, chain: links.filter((link) => link.parentId === root.id) })),
        next,
      };
    });
  }

  /** @throws NotFound */
  async one(id: string): Promise<StaffSubProcessorDetail> {
    return this.unitOfWork.run(async (em) => {
      const rows = await em.query<unknown[]>(`${select} where s.id = $2`, [this.#today(), id]);
      if (rows.length === 0) throw new NotFound();
      const versions = await em.query<unknown[]>(
        `select version, valid_from::text as "validFrom", change_id as "changeId", facts
         from sub_processor_versions where sub_processor_id = $1 order by version desc`,
        [id],
      );
      const chain = await this.#chains([id]);
      return staffSubProcessorDetail.parse({ ...staffSubProcessor.parse(rows[0]), chain, versions });
    });
  }

  async #chains(ids: readonly string[]) {
    const rows = await this.unitOfWork.em.query<unknown[]>(
      `${select} where s.parent_id = any($2::uuid[]) order by lower(v.legal_name), s.id`,
      [this.#today(), ids],
    );
    return z.array(staffSubProcessor).parse(rows);
  }

  #today(): string {
    return danishDate(this.clock.now());
  }
}

/** The version that holds today; of one that has yet to begin, its first. */
const todays = (id: string): string => `
  (select version, valid_from, facts, legal_name from sub_processor_versions where sub_processor_id = ${id}
    order by valid_from <= $1::date desc, case when valid_from <= $1::date then version else -version end desc limit 1)`;

/** `$1`: today, an ISO date. */
const select = `
  select s.id, s.parent_id as "parentId", s.status, s.flow_down_on::text as "flowDownOn",
         s.activated_on::text as "activatedOn", s.ended_on::text as "endsOn",
         v.facts, v.valid_from::text as "factsFrom",
         coalesce((select jsonb_agg(jsonb_build_object('validFrom', next.valid_from, 'facts', next.facts) order by next.version)
           from sub_processor_versions next where next.sub_processor_id = s.id and next.version > v.version
             and next.valid_from > $1::date), '[]') as upcoming,
         coalesce((select jsonb_agg(jsonb_build_object('id', service.id, 'code', service.code,
             'name', jsonb_build_object('da', service.name_da, 'en', service.name_en)) order by service.code)
           from services service where root.facts->'serviceIds' ? service.id::text), '[]') as services
  from sub_processors s
  join lateral ${todays('s.id')} v on true
  join lateral ${todays('coalesce(s.parent_id, s.id)')} root on true`;

const rootsPage = `
  where s.parent_id is null
    and ($2 = '' or exists (select from sub_processor_versions known where known.sub_processor_id = s.id
      and known.version >= v.version and position(lower($2) in lower(known.legal_name)) > 0))
    and ($3::text is null or s.status = $3)
    and (lower(v.legal_name), s.id) > ($4, $5::uuid)
  order by lower(v.legal_name), s.id limit ${PAGE_SIZE + 1}`;
