import { changed, Draft } from '../draft.js';

/** A fault, the one rule that must see it, and how it is planted in a file that has none. */
export type Planted = {
  readonly rule: string;
  readonly fault: string;
  readonly plant: (good: Uint8Array) => Uint8Array;
};

/** Planted in the objects of the file. */
export const inObjects = (rule: string, fault: string, edit: (draft: Draft) => unknown): Planted => ({
  rule,
  fault,
  plant: (good) => {
    const draft = new Draft(good);
    edit(draft);
    return draft.write();
  },
});

/** Planted in the bytes of the file, written anew; what follows the fault moves, and /startxref with it. */
export const inBytes = (rule: string, fault: string, find: string | RegExp, by: string): Planted => ({
  rule,
  fault,
  plant: (good) => moved(changed(Buffer.from(new Draft(good).write()).toString('latin1'), find, by)),
});

/** Offsets found again after bytes were put in. */
function moved(text: string): Uint8Array {
  const tableAt = text.lastIndexOf('xref', text.lastIndexOf('trailer'));
  const entries = text
    .slice(tableAt)
    .replace(/\d{10}(?= 00000 n)/g, () => '0000000000')
    .replace(/startxref\n\d+/, `startxref\n${tableAt}`);
  let id = -1;
  const located = entries.replace(/(\d{10}) (00000 n|65535 f)/g, (entry) => {
    id += 1;
    const at = new RegExp(`(?<=[\\r\\n]) *${id}[ \\t]+0[ \\t]+obj`).exec(text)?.index;
    return entry.endsWith('n') ? `${String(at ?? 0).padStart(10, '0')} 00000 n` : entry;
  });
  return Buffer.from(text.slice(0, tableAt) + located, 'latin1');
}
