/** Tells who measures where this process listens, and answers with its CPU milliseconds so far and its bytes of memory whenever asked. */
export function beMeasured(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() });
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ port });
}

/** @param address what a listening server says of itself */
export function portOf(address: string | { readonly port: number } | null): number {
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The server listens on no port.');
}
