/** Where sealed bytes lie. Bound to them, so that they open in their own row and column only. */
export type SealedPlace = {
  readonly tenantId: string;
  /** `inquiry_contents.sealed` */
  readonly column: string;
  readonly id: string;
};

const FORMAT_VERSION = 1;

/** `tenant|table.column|id|version`, as additional authenticated data. */
export const bindingOf = ({ tenantId, column, id }: SealedPlace) => ({
  info: Buffer.from(`portal|${tenantId}`),
  aad: Buffer.from(`${tenantId}|${column}|${id}|${FORMAT_VERSION}`),
});
