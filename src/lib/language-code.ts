/** `nb-NO`, `no` → `nb`, `en-GB` → `en`: by the code that our texts have, where it is one of theirs. */
export const languageCode = (tag: string): string =>
  tag.replace(/^(?:(nb|nn|en)-.*|no(-.*)?)$/, (_, code?: string) => code ?? 'nb');
