/**
 * Loaded into each program the launcher starts: when the launcher is killed, the program stops too, in good order.
 * Otherwise a kill -9 would leave it behind on the port that the next start wants.
 */
const PATIENCE = 10_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE).unref();
});
process.channel?.unref();
