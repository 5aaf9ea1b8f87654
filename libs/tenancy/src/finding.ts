export type Finding = {
  /** `fault`: the wall has a hole. `advice`: this login can't close it; the detail says what a superuser would run. */
  readonly level: 'fault' | 'advice';
  /** Stable, like `policy.missing`. */
  readonly rule: string;
  readonly object: string;
  readonly detail: string;
};

export function fault(rule: string, object: string, detail: string): Finding {
  return { level: 'fault', rule, object, detail };
}
