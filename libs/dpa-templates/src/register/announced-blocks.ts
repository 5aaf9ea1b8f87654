import { fill, type Catalogue } from '../catalogue/catalogue.js';
import { writtenDate } from '../catalogue/written-out.js';
import { cleanLine } from '../document/clean-text.js';
import type { Block, Inline } from '../document/document.js';
import type { AnnouncedChange } from './sub-processor-list.js';

/** What is to come, after what holds: nothing where nothing was announced. */
export function announcedBlocks(changes: readonly AnnouncedChange[], catalogue: Catalogue): readonly Block[] {
  const { announced } = catalogue;
  if (changes.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'announced-changes',
      caption: announced.caption,
      columns: [
        { label: announced.columnChange, width: 0.46 },
        { label: announced.columnFrom, width: 0.22 },
        { label: announced.columnAnswer, width: 0.32 },
      ],
      rows: changes.map((change) => row(change, catalogue)),
      rowHeader: true,
    },
  ];
}

function row(change: AnnouncedChange, catalogue: Catalogue): readonly (readonly Inline[])[] {
  const { announced } = catalogue;
  const company = cleanLine(change.legalName);
  return [
    [{ text: fill(announced[change.kind], { company, replaced: cleanLine(change.replacedName ?? '') }) }],
    [{ text: from(change, catalogue) }],
    [{ text: answer(change, catalogue) }],
  ];
}

/** Of what was objected to nobody knows a day. */
function from({ from: day, isEarliest, answer: what }: AnnouncedChange, catalogue: Catalogue): string {
  if (what === 'objected') return '–';
  const date = writtenDate(day, catalogue);
  return isEarliest ? fill(catalogue.announced.earliest, { date }) : date;
}

function answer({ answer: what, answerBy }: AnnouncedChange, catalogue: Catalogue): string {
  const { announced } = catalogue;
  if (answerBy === undefined) return announced[what];
  const by = { date: writtenDate(answerBy, catalogue) };
  if (what === 'object') return fill(announced.objectBy, by);
  return what === 'approve' ? fill(announced.approveBy, by) : announced[what];
}
