/** `mailto:` link with subject and text filled in (RFC 6068: lines end with CRLF, spaces are `%20`, never `+`). */
export function mailHref(address: string, subject = '', body = ''): string {
  const fields = [
    subject && `subject=${encodeURIComponent(subject)}`,
    body && `body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`,
  ];
  const query = fields.filter(Boolean).join('&');
  // "@" stays readable; everything else that could begin a new field is encoded.
  const to = encodeURIComponent(address.trim()).replace(/%40/g, '@');
  return `mailto:${to}${query && `?${query}`}`;
}

/**
 * Fills `{name}` in an embedder's URL template with encoded values. Undefined when a value is missing, or when the
 * outcome is no http(s) address.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string | undefined {
  let complete = true;
  const url = template.trim().replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    complete &&= value !== undefined;
    return encodeURIComponent(value ?? '');
  });
  return complete && /^https?:\/\//i.test(url) ? url : undefined;
}
