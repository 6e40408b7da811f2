/** How long a page that has a copy waits for the network: a phone in a corridor may have bars and no answer. Milliseconds. */
const PATIENCE = 3000;

export interface Served {
  readonly answer: Response;
  readonly isCopy: boolean;
}

/** A host that is out of order is no better than none. */
function serves(answer: Response | undefined): answer is Response {
  return answer !== undefined && answer.status < 500;
}

/**
 * What the network says, or the copy when it says nothing in time.
 * @throws Error when there is neither
 */
export async function freshFirst(network: Promise<Response>, copy: Promise<Response | undefined>): Promise<Served> {
  // Failing before the copy is found, it would be reported as an error that nobody minded.
  const heard = network.catch(() => undefined);
  const kept = await copy;
  if (kept === undefined) return { answer: await network, isCopy: false };
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const first = await Promise.race([heard, late]);
  return serves(first) ? { answer: first, isCopy: false } : { answer: kept, isCopy: true };
}
