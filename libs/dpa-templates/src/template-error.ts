/** A wording that cannot be used: says where (part and line of the rendered text, or of the file) and why. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    readonly where: string,
    readonly why: string,
  ) {
    super(`${where}: ${why}`);
  }
}
