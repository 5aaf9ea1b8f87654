const HOUR = 3600;

/** How long a link works. */
export const LINK_LASTS_MS = HOUR * 1000;

export const limits = {
  /** Links to one address, asked for from one network address: nobody's mailbox is to be flooded. */
  address: { hits: 3, perSeconds: HOUR },
  /** The same from everywhere. */
  anywhere: { hits: 6, perSeconds: HOUR },
  /** Links asked for from one network address. */
  network: { hits: 30, perSeconds: HOUR },
} as const;
