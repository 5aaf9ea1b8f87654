import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { byName, decodeCursor, PAGE_SIZE, pageOf } from '../platform/cursor.js';
import { NotFound } from '../platform/problem.js';
import {
  staffSubProcessor,
  staffSubProcessorDetail,
  type RegisterPage,
  type RegisterQuery,
  type StaffSubProcessorDetail,
} from './sub-processors.schema.js';

const beginning = ['', '00000000-0000-0000-0000-000000000000'] as const;

/** The register as staff keep it, with each company's newest facts, announced ones included. */
@Injectable()
export class ListRegister {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that work for the vendor itself, by name, 50 a page, each with its chain. */
  async run(query: RegisterQuery): Promise<RegisterPage> {
    const [name, id] = query.next ? decodeCursor(query.next, byName) : beginning;
    return this.unitOfWork.run(async (em) => {
      const found = z
        .array(staffSubProcessor)
        .parse(
          await em.query<unknown[]>(`${select} ${rootsPage}`, [query.search ?? '', query.status ?? null, name, id]),
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
      const rows = await em.query<unknown[]>(`${select} where s.id = $1`, [id]);
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
      `${select} where s.parent_id = any($1::uuid[]) order by lower(v.legal_name), s.id`,
      [ids],
    );
    return z.array(staffSubProcessor).parse(rows);
  }
}

const select = `
  select s.id, s.parent_id as "parentId", s.status, s.flow_down_on::text as "flowDownOn",
         s.activated_on::text as "activatedOn", s.ended_on::text as "endsOn", v.facts,
         coalesce((select jsonb_agg(jsonb_build_object('id', service.id, 'code', service.code,
             'name', jsonb_build_object('da', service.name_da, 'en', service.name_en)) order by service.code)
           from services service where root.facts->'serviceIds' ? service.id::text), '[]') as services
  from sub_processors s
  join lateral (select facts, legal_name from sub_processor_versions where sub_processor_id = s.id
    order by version desc limit 1) v on true
  join lateral (select facts from sub_processor_versions where sub_processor_id = coalesce(s.parent_id, s.id)
    order by version desc limit 1) root on true`;

const rootsPage = `
  where s.parent_id is null
    and ($1 = '' or position(lower($1) in lower(v.legal_name)) > 0)
    and ($2::text is null or s.status = $2)
    and (lower(v.legal_name), s.id) > ($3, $4::uuid)
  order by lower(v.legal_name), s.id limit ${PAGE_SIZE + 1}`;
