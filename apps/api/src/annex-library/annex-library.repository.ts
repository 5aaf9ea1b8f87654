import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#tenancy';
import { z } from 'zod';
import { changedRows } from '../platform/changed-rows.js';
import { changedMeanwhile, Conflict, NotFound } from '../platform/problem.js';
import { unlessTaken } from '../platform/unless-taken.js';
import { libraryEntry, measureList, type EntryFacts, type LibraryEntry } from './annex-library.schema.js';

const row = z
  .object({
    id: z.uuid(),
    revision: z.number(),
    retiredAt: z.date().nullable(),
    facts: libraryEntry.omit({ id: true, revision: true, retiredAt: true }).partial({ category: true, period: true }),
  })
  .transform(({ id, revision, retiredAt, facts }): LibraryEntry => ({
    ...facts,
    ...{ category: facts.category ?? null, period: facts.period ?? null },
    ...{ id, revision, retiredAt: retiredAt?.toISOString() ?? null },
  }));
const list = measureList.extend({ publishedAt: z.date().transform((at) => at.toISOString()) });
export type StoredMeasures = z.infer<typeof list>;

const columns = `id, facts, revision, retired_at as "retiredAt"`;
const listColumns = `version, items, published_at as "publishedAt"`;
const NAME_INDEX = 'annex_library_entries_by_name';
const taken = () => new Conflict('entry_exists', 'The library has an entry of this kind and name. Change that one.');

/** The vendor's library: entries with a revision each, and lists of measures that are never changed. */
@Injectable()
export class AnnexLibraryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns in the order in which they were written, retired ones too */
  async entries(): Promise<LibraryEntry[]> {
    const rows = await this.unitOfWork.read(
      `select ${columns} from annex_library_entries order by created_at, id limit 1000`,
    );
    return z.array(row).parse(rows);
  }

  /** @throws NotFound */
  async entry(id: string): Promise<LibraryEntry> {
    const rows = await this.unitOfWork.read(`select ${columns} from annex_library_entries where id = $1`, [id]);
    if (rows.length === 0) throw new NotFound();
    return row.parse(rows[0]);
  }

  /** @throws Conflict `entry_exists` */
  async add(id: string, facts: EntryFacts, at: Date): Promise<void> {
    const { em } = this.unitOfWork;
    const sql = `insert into annex_library_entries (id, facts, created_at) values ($1, $2, $3)`;
    await unlessTaken(em.query(sql, [id, JSON.stringify(facts), at]), NAME_INDEX, taken);
  }

  /** @throws Conflict `entry_exists`, `changed_meanwhile` when somebody else was faster */
  async change(id: string, revision: number, facts: EntryFacts): Promise<void> {
    const { em } = this.unitOfWork;
    const sql = `update annex_library_entries set facts = $3, revision = revision + 1 where id = $1 and revision = $2`;
    const count = await unlessTaken(changedRows(em, sql, [id, revision, JSON.stringify(facts)]), NAME_INDEX, taken);
    if (count !== 1) throw changedMeanwhile();
  }

  /** @returns whether this call did it @throws Conflict `entry_exists` when another one has taken the name */
  async retire(id: string, at: Date | null): Promise<boolean> {
    const { em } = this.unitOfWork;
    const sql = `update annex_library_entries set retired_at = $2, revision = revision + 1
       where id = $1 and (retired_at is null) <> ($2::timestamptz is null)`;
    return (await unlessTaken(changedRows(em, sql, [id, at]), NAME_INDEX, taken)) === 1;
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.em.query(`delete from annex_library_entries where id = $1`, [id]);
  }

  /** Whether an agreement holds it, in either language. */
  async isUsed({ kind, name }: LibraryEntry): Promise<boolean> {
    const path = { 'data-type': '{annexes,a,dataTypes}', 'data-subject': '{annexes,a,dataSubjects}' };
    const holds = (text: string) => JSON.stringify([kind === 'data-type' ? { name: text } : text]);
    const rows = await this.unitOfWork.read(
      `select 1 from agreements a where (a.data #> $1::text[]) @> $2::jsonb or (a.data #> $1::text[]) @> $3::jsonb limit 1`,
      [kind === 'place' ? '{annexes,c,places}' : path[kind], holds(name.da), holds(name.en)],
    );
    return rows.length > 0;
  }

  /** @returns newest first, without their items */
  async versions(): Promise<unknown[]> {
    return this.unitOfWork.read(
      `select version, published_at as "publishedAt", jsonb_array_length(items) as count
       from annex_measure_lists order by version desc limit 200`,
    );
  }

  /** @param version the newest unless given @returns null where there is none */
  async measures(version?: number): Promise<StoredMeasures | null> {
    const rows = await this.unitOfWork.read(
      `select ${listColumns} from annex_measure_lists where $1::int is null or version = $1 order by version desc limit 1`,
      [version ?? null],
    );
    return rows.length === 0 ? null : list.parse(rows[0]);
  }

  /** @throws Conflict `changed_meanwhile` when somebody else published that version */
  async publish({ version, items, at, by }: NewList): Promise<void> {
    const sql = `insert into annex_measure_lists (version, items, published_at, published_by) values ($1, $2, $3, $4)`;
    const written = this.unitOfWork.em.query(sql, [version, JSON.stringify(items), at, by]);
    await unlessTaken(written, 'annex_measure_lists_pkey', changedMeanwhile);
  }
}

type NewList = { readonly version: number; readonly items: readonly object[]; readonly at: Date; readonly by: string };
