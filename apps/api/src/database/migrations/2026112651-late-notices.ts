import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change remembers which services it touches, so that a customer who comes to one of them later is told as well. */
export class LateNotices2026112651000 implements MigrationInterface {
  name = 'LateNotices2026112651000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.sub_processor_changes add column service_ids uuid[];
      update app.sub_processor_changes c set service_ids = array(
        select distinct service_id::uuid from (
          select jsonb_array_elements_text(v.facts->'serviceIds') as service_id
          from app.sub_processors s
          join app.sub_processor_versions v on v.sub_processor_id = coalesce(s.parent_id, s.id)
          where s.id in (c.sub_processor_id, c.replaced_id)
          union all
          select jsonb_array_elements_text(c.facts->'serviceIds') where c.facts is not null) touched)
      where c.state <> 'draft';
      alter table app.sub_processor_changes add check ((state = 'draft') = (service_ids is null));

      alter table app.notices
        add column lapsed_at timestamptz,
        drop constraint notices_status_check,
        drop constraint notices_check1,
        drop constraint notices_check4,
        drop constraint notices_tenant_id_change_id_key,
        add constraint notices_status_check check (status in
          ('pending', 'undelivered', 'delivered', 'acknowledged', 'approved', 'objected', 'expired', 'resolved', 'lapsed')),
        add constraint notices_delivered_check
          check (status in ('pending', 'undelivered', 'lapsed') or delivered_at is not null),
        add constraint notices_resolved_check check (status <> 'resolved' or resolution is not null),
        add constraint notices_lapsed_check check ((status = 'lapsed') = (lapsed_at is not null));
      create unique index notices_one_standing on app.notices (tenant_id, change_id) where status <> 'lapsed';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
