/** How often everybody else got their turn while something was done. */
export async function turnsDuring<T>(work: () => Promise<T>): Promise<{ result: T; turns: number }> {
  let turns = 0;
  let timer = setImmediate(function next() {
    turns++;
    timer = setImmediate(next);
  });
  try {
    return { result: await work(), turns };
  } finally {
    clearImmediate(timer);
  }
}
