// Do not modify this file by hand!
// Re-generate this file by running lit-localize.

export const sourceLocale = `nb`;
export const targetLocales = [`en`, `nn`] as const;
export const allLocales = [`en`, `nb`, `nn`] as const;
