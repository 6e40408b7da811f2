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
  const kept = await copy;
  if (kept === undefined) return { answer: await network, isCopy: false };
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const first = await Promise.race([network.catch(() => undefined), late]);
  return serves(first) ? { answer: first, isCopy: false } : { answer: kept, isCopy: true };
}
