// Taken when the module loads: what a page's scripts put there afterwards is told nothing.
const { stringify } = JSON;
const { isArray } = Array;
const { keys } = Object;

/** `JSON.stringify`, but it asks no `toJSON`: old Prototype.js has put one on arrays that makes text of them. */
export function toJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return stringify(value);
  const list = isArray(value);
  let members = '';
  for (const key of keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    members += (members && ',') + (list ? '' : `${stringify(key)}:`) + toJson(member);
  }
  return list ? `[${members}]` : `{${members}}`;
}
