import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
let current = new Date();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (timer === undefined) {
    current = new Date();
    timer = setInterval(() => {
      current = new Date();
      for (const tell of listeners) tell();
    }, MINUTE);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** The present instant, new each minute, the same for every deadline on the page. The app's only clock. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => current);
