/** What a wording can be wrong with; for whoever says it in the writer's language. */
export type ReadingFaultCode =
  | 'title_missing'
  | 'parts_missing'
  | 'text_before_parts'
  | 'unreadable'
  | 'name_twice'
  | 'wrong_number'
  | 'unknown_placeholder'
  | 'unknown_link'
  | 'unusable';

export type ReadingFault = {
  readonly code: ReadingFaultCode;
  /** The name of a part or block. */
  readonly part?: string;
  /** Of the file, or the block of its part. */
  readonly line?: number;
  /** The text, name or number that it is about. */
  readonly subject?: string;
};

/** A wording that cannot be used: says where (part and line of the rendered text, or of the file) and why. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    readonly where: string,
    readonly why: string,
    /** The same for programs. */
    readonly fault: ReadingFault = { code: 'unusable', part: where },
  ) {
    super(`${where}: ${why}`);
  }
}
