/**
 * The chance that one of `ones` is greater than one of `others`, a tie counting half (Mann-Whitney's U as a share):
 * 1 and 0 tell them apart each time, 0.5 never.
 */
export function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const all = [...ones.map((value) => ({ value, one: true })), ...others.map((value) => ({ value, one: false }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const shared = (start + end + 1) / 2;
    ranks += shared * all.slice(start, end).filter(({ one }) => one).length;
    start = end;
  }
  return (ranks - (ones.length * (ones.length + 1)) / 2) / (ones.length * others.length);
}
