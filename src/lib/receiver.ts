/**
 * Who receives a wish for a group. The one rule of it: the form shows the receiver by it, and a server decides by it.
 */

/** As much of a contact point as the rule asks for. */
export interface PossibleReceiver {
  id: string;
  acceptsInterest?: boolean;
  status?: string;
  /** Present numbers: where former ones may occur, the caller has made them present ones. */
  municipalities?: readonly string[];
  counties?: readonly string[];
  national?: boolean;
}

export interface ReceiverQuestion {
  points: readonly PossibleReceiver[];
  /** Id of the point that takes what belongs to nobody else. */
  fallbackReceiver?: string | undefined;
  /** Id of the point that the page has set, or that the person has chosen. */
  contactPoint?: string | undefined;
  /** Present number, four digits. */
  municipality?: string | undefined;
}

export type Receiver =
  | { kind: 'point'; id: string }
  /** Several could, in the order of `points`: a person chooses; a server takes the fallback, or nobody. */
  | { kind: 'choose'; ids: string[] }
  | { kind: 'nobody' };

const CLOSED = new Set(['paused', 'planned', 'temporarily-closed']);

/** Somebody is there. */
export const isOpen = ({ status = '' }: { status?: string }): boolean => !CLOSED.has(status);

/** It says that it takes wishes, and somebody is there to read them. */
export const canReceive = (point: PossibleReceiver): boolean => !!point.acceptsInterest && isOpen(point);

/**
 * The point that is set, if it can receive; else those that name the municipality; else those that name its county
 * (a municipality's number begins with its county's); else the fallback, if it can; else those for the whole country.
 * The fallback is the operator's own word, so it goes before them.
 */
export function receiverFor({
  points,
  fallbackReceiver,
  contactPoint,
  municipality,
}: ReceiverQuestion): Receiver {
  const able = points.filter(canReceive);
  const county = municipality?.slice(0, 2);
  const named = (id: string | undefined): PossibleReceiver[] => able.filter((point) => point.id === id);
  const naming = (list: 'municipalities' | 'counties', number: string | undefined): PossibleReceiver[] =>
    able.filter((point) => number && point[list]?.includes(number));

  for (const found of [
    named(contactPoint),
    naming('municipalities', municipality),
    naming('counties', county),
    named(fallbackReceiver),
    able.filter(({ national }) => national),
  ]) {
    if (found.length === 1) return { kind: 'point', id: found[0]!.id };
    if (found.length) return { kind: 'choose', ids: found.map(({ id }) => id) };
  }
  return { kind: 'nobody' };
}
