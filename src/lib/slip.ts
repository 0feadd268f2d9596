/** Whether two words are one slip of the finger apart. */

/** Names shorter than this are never taken for one another: too many lie one letter apart. */
export const MIN_SLIP_LENGTH = 5;

/** One letter too many, too few or wrong, or two neighbours swapped. False for equal words. */
export function oneSlip(a: string, b: string): boolean {
  const longer = a.length - b.length;
  if (longer > 1 || longer < -1 || a === b) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  if (longer > 0) return a.slice(i + 1) === b.slice(i);
  if (longer < 0) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
