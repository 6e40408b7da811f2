import process from 'node:process';

/** A mistake that a person can mend: its message is Russian and complete, a stack would only hide it. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
}

/**
 * The text to show for a failed command: the message alone for a PortalError, the stack for a fault of ours.
 * The name is compared, not the class: Vite may load a second copy of this module.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'PortalError') return error.message;
  const cause = error.cause instanceof Error ? `\nПричина: ${error.cause.stack ?? error.cause.message}` : '';
  return (error.stack ?? error.message) + cause;
}

/** Runs one command: on failure prints why to the error stream and makes the process end with code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    // Vite and Pagefind may keep a child alive after a failure: leave without waiting for them.
    process.exit(1);
  }
}
