/** A company in the chain: its place as a number (`2.1` works for `2`), its depth from 0, and the path to it in the data. */
export type ChainLink<Company> = {
  readonly company: Company;
  readonly number: string;
  readonly depth: number;
  readonly path: string;
};

/** Sub-processors and their own sub-processors, each followed by those that work for it. */
export function flattenChain<Company extends { chain?: Company[] | undefined }>(
  companies: readonly Company[],
  parent: { readonly number: string; readonly depth: number; readonly path: string },
): readonly ChainLink<Company>[] {
  return companies.flatMap((company, index) => {
    const number = parent.number === '' ? String(index + 1) : `${parent.number}.${String(index + 1)}`;
    const path = `${parent.path}[${String(index)}]`;
    const link = { company, number, depth: parent.depth, path };
    return [link, ...flattenChain(company.chain ?? [], { number, depth: parent.depth + 1, path: `${path}.chain` })];
  });
}
