/** People neither see nor reach this field; programs that fill in everything give themselves away by it. */
export function Trap({ value }: { readonly value: string }) {
  return (
    <div className="unseen" aria-hidden="true">
      <input type="text" name="website" defaultValue={value} tabIndex={-1} autoComplete="off" />
    </div>
  );
}
