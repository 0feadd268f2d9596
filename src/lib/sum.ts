/** Not `reduce`: Prototype.js before 1.7 has put its own there, which gives back something else. */
export function sum<T>(list: Iterable<T>, of: (one: T) => number): number {
  let total = 0;
  for (const one of list) total += of(one);
  return total;
}
