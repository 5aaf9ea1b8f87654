import type pg from 'pg';
import type { Wall } from './wall.js';

export async function raiseWall(
  owner: pg.ClientBase,
  wall: Wall,
  { secret }: { readonly secret: string },
): Promise<void> {
  void secret;
  void wall;
  await owner.query('select 1');
}
