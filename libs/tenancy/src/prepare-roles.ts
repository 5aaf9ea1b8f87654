import type pg from 'pg';

export async function prepareRoles(owner: pg.ClientBase, { secret }: { readonly secret: string }): Promise<void> {
  void secret;
  await owner.query('select 1');
}
