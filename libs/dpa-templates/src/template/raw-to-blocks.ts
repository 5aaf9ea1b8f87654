import { cleanText, paragraphsOf } from '../document/clean-text.js';
import type { Block } from '../document/document.js';
import { parseInline, plainInline, type InlineContext } from './inline-format.js';
import type { RawBlock } from './line-format.js';
import { TemplateError } from './template-error.js';
import type { ValueSlots } from './value-slots.js';

/**
 * Fills values and numbers into blocks whose structure is settled.
 * @throws TemplateError when two blocks share an id, or a link points at nothing
 */
export function rawToBlocks(raw: readonly RawBlock[], slots: ValueSlots): readonly Block[] {
  const numbers = new Map<string, string>();
  const seen = new Set<string>();
  for (const block of raw) {
    if (seen.has(block.id)) {
      throw new TemplateError(block.id, 'two blocks have this id', { code: 'name_twice', part: block.id });
    }
    seen.add(block.id);
    if ('number' in block) numbers.set(block.id, block.number);
  }
  return raw.flatMap((block) => toBlocks(block, { slots, numbers }));
}

function toBlocks(block: RawBlock, context: InlineContext): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...block, text: plainInline(block.text, context.slots) }];
    case 'paragraph': {
      const { text, ...rest } = block;
      return [{ ...rest, content: parseInline(text, context) }];
    }
    case 'note':
      return [{ kind: 'note', id: block.id, content: parseInline(block.text, context) }];
    case 'long-text':
      return longText(block.id, block.text, context);
    case 'list':
      return [{ ...block, items: block.items.map((item) => parseInline(item, context)) }];
    case 'table':
      return [
        {
          ...block,
          caption: plainInline(block.caption, context.slots),
          rows: block.rows.map((row) => row.map((cell) => parseInline(cell, context))),
          rowHeader: true,
        },
      ];
    case 'facts':
      return [
        { ...block, items: block.items.map(({ label, value }) => ({ label, value: parseInline(value, context) })) },
      ];
  }
}

/** A value of several paragraphs; the template asked for it (`~~`), the value only says where they end. */
function longText(id: string, text: string, { slots }: InlineContext): readonly Block[] {
  const missing = slots.runs(text).some((run) => run.missing);
  const whole = slots
    .runs(text)
    .map((run) => run.text)
    .join('');
  return paragraphsOf(cleanText(whole)).map((paragraph, index) => ({
    kind: 'paragraph',
    id: index === 0 ? id : `${id}-${String(index + 1)}`,
    content: [missing ? { text: paragraph, missing } : { text: paragraph }],
  }));
}
