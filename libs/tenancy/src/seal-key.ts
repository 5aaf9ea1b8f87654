import type pg from 'pg';
import { contextKeyPads } from './seal.js';

/** Gives the database the key that checks sealed contexts. Runs as the owner, who alone can read it. */
export async function writeSealKey(client: pg.ClientBase, secret: string): Promise<void> {
  const { inner, outer } = contextKeyPads(secret);
  await client.query(
    `insert into ctx.seal_key (inner_pad, outer_pad) values ($1, $2)
     on conflict (single) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
    [inner, outer],
  );
}
